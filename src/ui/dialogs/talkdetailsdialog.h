// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"

#include <QDialog>

#include <memory>

namespace Ui {
class TalkDetailsDialog;
}

namespace Lectern::Ui {

class SpeakerField;

/// An event that a talk can be told at, and the days it has.
struct EventChoice {
    QUuid id; ///< null: no event
    QString name;
    QStringList days;
};

/// What is known of a talk; title, speakers and place can be corrected. Keeps nothing itself.
class TalkDetailsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TalkDetailsDialog)
public:
    TalkDetailsDialog(
        const Store::TalkDetails &details, const std::vector<EventChoice> &events, QWidget *parent = nullptr);
    ~TalkDetailsDialog() override;

    /// Names that complete what is typed.
    void setKnownSpeakers(const std::vector<SpeakerRow> &speakers);
    /// Why nothing can be changed; empty: it can.
    void setReadOnly(const QString &reason);

    /// What was changed; nothing of it is set when nothing was.
    [[nodiscard]] Store::TalkChange correction() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fitSpeakers();
    void showDetails();
    void showDays();
    void refresh();
    [[nodiscard]] const EventChoice &chosenEvent() const;

    std::unique_ptr<::Ui::TalkDetailsDialog> m_form;
    Store::TalkDetails m_details;
    std::vector<EventChoice> m_events;
    SpeakerField *m_speakers = nullptr;
};

} // namespace Lectern::Ui
