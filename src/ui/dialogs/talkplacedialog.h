// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/talkdetailsdialog.h"

class QLineEdit;
class QPushButton;

namespace Lectern::Ui {

class InkLabel;

/// Where talks move to: an event and a day that are there, or new ones. Keeps nothing itself.
class TalkPlaceDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TalkPlaceDialog)
public:
    /// `event` and `day`: where the talks are. `talks`: how many, at least one.
    TalkPlaceDialog(const std::vector<EventChoice> &events, const QUuid &event, const QString &day, int talks,
        QWidget *parent = nullptr);

    /// As typed: an event that is called otherwise than those there are is a new one, its year the one it
    /// ends with.
    [[nodiscard]] Store::TalkPlace place() const;
    [[nodiscard]] QLineEdit *eventField() const { return m_event; }
    [[nodiscard]] QLineEdit *dayField() const { return m_day; }

private:
    void build(int talks);
    void showDays();
    void refresh();
    [[nodiscard]] const EventChoice *chosenEvent() const;

    std::vector<EventChoice> m_events;
    QUuid m_from;
    QString m_fromDay;
    QLineEdit *m_event = nullptr;
    QLineEdit *m_day = nullptr;
    InkLabel *m_note = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace Lectern::Ui
