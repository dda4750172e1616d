// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/speech/speechengine.h"

#include <QStringList>

namespace Lectern::Testing {

/// Speaks without a sound, and only as far as a test tells it to.
class FakeSpeech final : public Ui::SpeechEngine
{
public:
    /// What became of all engines made in a test.
    struct Log {
        FakeSpeech *engine = nullptr; ///< the last one made, while it lives
        int made = 0;
        int opened = 0;
        QStringList said;
        QString voice;
        double rate = 0;
        bool isSpeaking = false;
    };

    explicit FakeSpeech(Log &log)
        : m_log(log)
    {
        m_log.engine = this;
        ++m_log.made;
    }
    ~FakeSpeech() override { m_log.engine = nullptr; }

    void open() override { ++m_log.opened; }
    void setVoice(const QString &id) override { m_log.voice = id; }
    void setRate(double rate) override { m_log.rate = rate; }
    void say(const QString &words, int ticket) override
    {
        m_log.said << words;
        m_log.isSpeaking = true;
        m_ticket = ticket;
    }
    void stop() override { m_log.isSpeaking = false; }

    /// Answers open() with an English and two German voices.
    void findVoices() const
    {
        opened({{QStringLiteral("ann"), QStringLiteral("Ann"), QStringLiteral("en")},
            {QStringLiteral("uta"), QStringLiteral("Uta"), QStringLiteral("de")},
            {QStringLiteral("kai"), QStringLiteral("Kai"), QStringLiteral("de")}});
    }
    /// What is being said comes to its end.
    void finish() const { ended(m_ticket); }
    /// The end of what was said before that is told late.
    void finishLate() const { ended(m_ticket - 1); }
    /// Is at these letters of what it says.
    void reach(qsizetype begin, qsizetype length) const { atWord(m_ticket, begin, length); }

private:
    Log &m_log;
    int m_ticket = 0;
};

} // namespace Lectern::Testing
