// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/speech/readaloud.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

namespace Lectern::Services {
class Settings;
}

namespace Lectern::Ui {

class ActionCatalogue;
class SpeechBar;
class TalkPane;

/// Reading the open talk aloud: the action, the bar below the page, the sentence set off and followed on it.
/// Begins at the selection, else at the caret if it is seen, else with what stands at the top; goes on to the
/// next talk of the page; ends when another page is opened. GUI thread.
class SpeechFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeechFlow)
public:
    struct Parts {
        ActionCatalogue &actions;
        TalkPane &pane;
        Services::Settings &settings;
    };
    explicit SpeechFlow(const Parts &parts, QObject *parent = nullptr);
    ~SpeechFlow() override;

    /// The seam under the plug-in: makes what speaks; asked when reading is first wanted. Tests put their own
    /// in.
    ReadAloud::EngineMaker makeEngine;
    /// A seam, too: whether there is a plug-in to ask.
    void setAvailable(bool isAvailable);

    /// After the window has said which actions can be used: takes this one back where nothing can speak.
    void refreshAction();
    [[nodiscard]] bool isOn() const { return m_reader.state() != ReadAloud::State::Off; }
    void stop();

Q_SIGNALS:
    /// Nothing can be read aloud, and what to do about it.
    void failed(const QString &message);

protected:
    /// Esc on the page.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();
    [[nodiscard]] qsizetype whereToBegin() const;
    void followState(ReadAloud::State state);
    void followSentence(Utf16Range sentence, int talk);
    void noticeScroll();
    void makeBar();
    void fillBar();
    void showVoiceInUse();

    Parts m_parts;
    ReadAloud m_reader;
    QPointer<SpeechBar> m_bar; ///< made when it is first wanted
    Utf16Range m_sentence;
    QUuid m_talk; ///< that is read aloud
    bool m_isAvailable;
    bool m_isFollowing = true; ///< false: the person looks at another place of the page
    bool m_isMoving = false; ///< the page is being moved by us
};

} // namespace Lectern::Ui
