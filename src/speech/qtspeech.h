// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/speech/speechengine.h"

#include <QObject>
#include <QTextToSpeech>
#include <QThread>

#include <memory>

namespace Lectern::Speech {

/// Qt's speech with one thing said at a time, each with its ticket. In a thread of its own: finding a speech
/// service, or starting it, may take seconds.
class Speaker final : public QObject
{
    Q_OBJECT
public:
    void open();
    void setVoice(const QString &id);
    void setRate(double rate);
    void say(const QString &words, int ticket);
    void stop();

Q_SIGNALS:
    void opened(const std::vector<Lectern::Ui::SpeechVoice> &voices);
    void ended(int ticket);
    void atWord(int ticket, qsizetype begin, qsizetype length);
    void failed(const QString &reason);

private:
    void follow(QTextToSpeech::State state);
    void begin();

    std::unique_ptr<QTextToSpeech> m_speech;
    QString m_words; ///< to be said as soon as what is being said has stopped
    QString m_voice;
    int m_ticket = 0;
    bool m_isWaiting = false; ///< m_words are still to be said
    bool m_hasBegun = false; ///< they are being said
    bool m_isSent = false; ///< the engine has got words and not said that it began them
};

/// The engine of the window. GUI thread; what it does is done in the thread of its Speaker.
class QtSpeechEngine final : public Ui::SpeechEngine
{
public:
    QtSpeechEngine();
    ~QtSpeechEngine() override;

    void open() override;
    void setVoice(const QString &id) override;
    void setRate(double rate) override;
    void say(const QString &words, int ticket) override;
    void stop() override;

private:
    QThread *m_thread;
    Speaker *m_speaker; ///< lives in the thread, ends with it
    QObject m_answers; ///< where they arrive; gone with the engine, so that none comes later
};

} // namespace Lectern::Speech
