// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Lectern::Ui {

/// A place where the mark may belong.
struct PlaceOffer {
    CodePointRange range; ///< from the talk's begin
    QString words; ///< that stand there
    QString reason;
};

/// Below the list of notes: what became of the place of the mark that is chosen, the words it was made on
/// beside those it stands on now, and what can be done about it. Hidden for a mark whose place is exact.
class PlaceCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlaceCard)
public:
    explicit PlaceCard(QWidget *parent = nullptr);

    /// `wordsNow`: those it stands on in the text that is shown; empty: none, or not known.
    void showMark(const MarkRow &mark, const QString &wordsNow);
    void clear();
    /// Places to choose from, the likeliest first; gone when another mark is shown.
    void showOffers(const std::vector<PlaceOffer> &offers);
    /// How many marks have to be looked at, this one among them.
    void setToCheck(int count);

Q_SIGNALS:
    void confirmRequested();
    void moveRequested();
    void keepRequested();
    void removeRequested();
    void nextRequested();
    void offerTaken(Lectern::CodePointRange range);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(const QString &text, const QString &toolTip, void (PlaceCard::*signal)());
    void build();
    void applyLook();
    [[nodiscard]] QString wordings() const;

    MarkRow m_mark;
    QString m_wordsNow;
    QLabel *m_sign = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_next = nullptr;
    QLabel *m_words = nullptr;
    QVBoxLayout *m_offers = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_move = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace Lectern::Ui
