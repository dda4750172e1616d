// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/sameperson.h"

#include <QDialog>
#include <QPointer>

class QPushButton;

namespace Lectern::Ui {

class SpeakerList;
class SpeakerNameDialog;
class SpeakerPickDialog;
class SpeakerQuestion;
class Toast;

/// Everybody who speaks in the library, with all their names: merged, renamed, taken apart. Changes nothing
/// itself; setSpeakers() follows.
class SpeakersDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeakersDialog)
public:
    explicit SpeakersDialog(QWidget *parent = nullptr);

    void setSpeakers(const std::vector<SpeakerRow> &speakers, std::vector<Services::LikelySame> likely);
    /// Nothing can be changed.
    void setReadOnly(const QString &reason);
    /// Says what was done, with a way back.
    void showDone(const QString &text);

    [[nodiscard]] SpeakerList *list() const { return m_list; }
    // For tests; null while there is none.
    [[nodiscard]] SpeakerPickDialog *pickDialog() const;
    [[nodiscard]] SpeakerNameDialog *nameDialog() const;

Q_SIGNALS:
    void mergeRequested(const std::vector<QUuid> &speakers, const QUuid &into);
    void renameRequested(const QUuid &speaker, const QString &name);
    void partRequested(const QUuid &speaker, const QString &alias);
    void differentRequested(const Lectern::Store::SpeakerPair &pair);
    void talksRequested(const QString &name);
    void undoRequested();

private:
    void build();
    [[nodiscard]] QWidget *buildFoot();
    QPushButton *addButton(QWidget *foot, const QString &text, const char *name);
    void refresh();
    void fillParts();
    void askForMerge();
    void askForName();
    void takeName();
    void answer(const Services::LikelySame &pair, bool areSame);

    bool m_isReadOnly = false;
    std::vector<SpeakerRow> m_speakers;
    SpeakerQuestion *m_question = nullptr;
    QWidget *m_rule = nullptr; ///< below the question
    SpeakerList *m_list = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_part = nullptr;
    QPushButton *m_talks = nullptr;
    Toast *m_toast = nullptr;
    QPointer<SpeakerPickDialog> m_pick;
    QPointer<SpeakerNameDialog> m_name;
};

} // namespace Lectern::Ui
