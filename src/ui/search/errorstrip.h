// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace Lectern::Ui {

/// What is wrong with a query, on a card that hangs below the search field as completions do. Takes no focus
/// and no clicks.
class ErrorStrip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ErrorStrip)
public:
    explicit ErrorStrip(QWidget *parent = nullptr);

    /// `message` in plain words. `part` is what of the query it is about: it is underlined where the sentence
    /// quotes it or something of it, else put behind; empty: the query as a whole.
    void setMessage(const QString &message, const QString &part);
    /// Puts the card below a field: `field` in coordinates of the parent.
    void hangBelow(const QRect &field);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColours();
    [[nodiscard]] QRect card() const;

    QLabel *m_words;
};

} // namespace Lectern::Ui
