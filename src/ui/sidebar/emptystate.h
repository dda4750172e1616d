// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace Lectern::Ui {

/// One glyph, one sentence, one or two lines with links: what an empty list shows.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `lines` is rich text whose links were made by link().
    void setContent(const QString &glyph, const QString &sentence, const QString &lines = {});
    [[nodiscard]] static QString link(const QString &target, const QString &text);

Q_SIGNALS:
    void linkActivated(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    QString m_glyph;
    QString m_lines;
    QLabel *m_icon = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_text = nullptr;
};

} // namespace Lectern::Ui
