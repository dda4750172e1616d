// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QFrame>
#include <QStringList>

#include <utility>
#include <vector>

class QVBoxLayout;

namespace Lectern::Ui {

/// What an import brought.
struct ImportSummary {
    QString title; ///< "17 talks imported", "“notes.md” was updated"
    QString where; ///< "Northbank DevDays 2018, two days, 17 speakers"
    QStringList warnings; ///< "2 talks have no speaker"
    QStringList remarks; ///< "3 images were not in the folder"
    /// How the marks of updated files stand, each a link: the state and its words ("3 changed").
    std::vector<std::pair<AnchorState, QString>> marks;
    bool canUndo = true;
};

/// Counts and warnings of an import that is over, with what one may want next.
class SummaryCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SummaryCard)
public:
    explicit SummaryCard(const ImportSummary &summary, QWidget *parent = nullptr);

    /// Shows the card over the bottom corner at the begin of its parent, which must not be null, and keeps it
    /// there; a toast lies at the other end.
    void showOverParent();

Q_SIGNALS:
    void showTalksRequested();
    void detailsRequested();
    void undoRequested();
    void marksRequested(Lectern::AnchorState state);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void place();
    QWidget *buildHead();
    void addLines(QVBoxLayout *layout, const QStringList &lines, const QString &glyphName, bool isWarning);
    [[nodiscard]] QWidget *buildMarks();
    QWidget *buildButtons();

    ImportSummary m_summary;
};

} // namespace Lectern::Ui
