// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/jumprows.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QListView;

namespace Lectern::Ui {

/// A row of the completion pop-up.
struct Completion {
    QString value;
    int count = -1; ///< talks; -1: not shown
    int hue = -1; ///< tags; -1: none
    std::optional<JumpRow> jump = {}; ///< no completion but a place to jump to, above all completions

    bool operator==(const Completion &) const = default;
};

/// The list below the omnibox: a header that says what is completed, at most eight rows, a footer with the
/// keys. Never takes the focus: the omnibox hands its keys on.
class CompletionPopup final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompletionPopup)
public:
    static constexpr int mostRows = 8;

    explicit CompletionPopup(QWidget *parent = nullptr);
    ~CompletionPopup() override;

    /// `prefix` is shown bold where a value has it; `excluded` says how the filter is turned round ("-tag:").
    void setRows(const QString &header, const QString &prefix, const std::vector<Completion> &rows,
        const QString &excluded);
    void moveCurrent(int step);
    /// Null when there is no row.
    [[nodiscard]] const Completion *current() const;
    /// Only places to jump to: nothing completes what was typed.
    [[nodiscard]] bool hasJumpsAlone() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void taken(const Lectern::Ui::Completion &completion);
    /// It is about to be seen, or no longer; not when it ends.
    void shownChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Rows;
    void build();
    [[nodiscard]] QWidget *buildFooter();
    void fit();

    std::unique_ptr<Rows> m_rows;
    QLabel *m_header = nullptr;
    QListView *m_view = nullptr;
    QWidget *m_footer = nullptr;
    QList<QWidget *> m_exclusion; ///< the cap that names the filter turned round, and its words
};

} // namespace Lectern::Ui
