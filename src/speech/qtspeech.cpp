// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qtspeech.h"

#include <QLocale>
#include <QTimer>
#include <QVoice>

#include <algorithm>
#include <chrono>

namespace Lectern::Speech {

namespace {

QString idOf(const QVoice &voice) { return voice.name() + u'|' + voice.locale().name(); }

} // namespace

void Speaker::open()
{
    m_voice.clear(); // a new engine speaks with its own
    m_isSent = false;
    m_speech = std::make_unique<QTextToSpeech>();
    connect(m_speech.get(), &QTextToSpeech::stateChanged, this, &Speaker::follow);
    connect(m_speech.get(), &QTextToSpeech::sayingWord, this,
        [this](const QString &, qsizetype, qsizetype start, qsizetype length) {
            if (!m_isWaiting) {
                Q_EMIT atWord(m_ticket, start, length);
            }
        });
    connect(m_speech.get(), &QTextToSpeech::errorOccurred, this,
        [this](QTextToSpeech::ErrorReason, const QString &words) { Q_EMIT failed(words); });
    std::vector<Ui::SpeechVoice> voices;
    if (m_speech->state() != QTextToSpeech::Error) {
        const QList<QVoice> known = m_speech->findVoices();
        for (const QVoice &voice : known) {
            const QString language =
                voice.locale() == QLocale::c() ? QString() : voice.locale().name().section(u'_', 0, 0);
            voices.push_back({idOf(voice), voice.name(), language});
        }
    }
    if (voices.empty()) {
        Q_EMIT failed(m_speech->errorString());
        return;
    }
    Q_EMIT opened(voices);
}

void Speaker::setVoice(const QString &id)
{
    if (!m_speech || id == m_voice) {
        return;
    }
    m_voice = id;
    if (id.isEmpty()) {
        m_speech->setLocale(QLocale::system());
        return;
    }
    const QList<QVoice> known = m_speech->findVoices();
    const auto voice = std::ranges::find(known, id, idOf);
    if (voice != known.end()) {
        m_speech->setLocale(voice->locale()); // an engine takes only voices of its language
        m_speech->setVoice(*voice);
    }
}

void Speaker::setRate(double rate)
{
    if (m_speech) {
        m_speech->setRate(rate);
    }
}

/// What is being said is stopped first, and the new words wait for that: else nobody could tell whose end an
/// engine reports. An engine that has words and has not begun them says Ready still, and would say them, too.
void Speaker::say(const QString &words, int ticket)
{
    if (!m_speech) {
        return;
    }
    m_words = words;
    m_ticket = ticket;
    m_isWaiting = true;
    m_hasBegun = false;
    const bool isSilent =
        m_speech->state() == QTextToSpeech::Ready || m_speech->state() == QTextToSpeech::Error;
    if (isSilent && !m_isSent) {
        begin();
        return;
    }
    m_speech->stop();
    if (m_isWaiting && !isSilent && m_speech->state() == QTextToSpeech::Ready) {
        begin();
        return;
    }
    // Until it says that it stopped, which some never do; what was sent and not begun may end without a word,
    // or begin before it hears of the end.
    constexpr std::chrono::milliseconds forWord{500};
    constexpr std::chrono::milliseconds forSilence{100};
    QTimer::singleShot(isSilent ? forSilence : forWord, this, [this, ticket] {
        if (m_isWaiting && ticket == m_ticket) {
            begin();
        }
    });
}

void Speaker::begin()
{
    m_isWaiting = false;
    m_isSent = true;
    m_speech->say(m_words);
}

void Speaker::stop()
{
    m_isWaiting = false;
    m_hasBegun = false;
    if (m_speech) {
        m_speech->stop();
    }
}

void Speaker::follow(QTextToSpeech::State state)
{
    m_isSent = m_isSent && state != QTextToSpeech::Speaking && state != QTextToSpeech::Error;
    if (state == QTextToSpeech::Speaking) {
        m_hasBegun = !m_isWaiting;
    } else if (state == QTextToSpeech::Ready && m_isWaiting) {
        begin();
    } else if (state == QTextToSpeech::Ready && std::exchange(m_hasBegun, false)) {
        Q_EMIT ended(m_ticket);
    }
}

QtSpeechEngine::QtSpeechEngine()
    : m_thread(new QThread)
    , m_speaker(new Speaker)
{
    m_thread->setObjectName(QStringLiteral("speech"));
    m_speaker->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_speaker, &QObject::deleteLater);
    // The functions are looked up when an answer arrives: they are set after the engine is made.
    QObject::connect(
        m_speaker, &Speaker::opened, &m_answers,
        [this](const std::vector<Ui::SpeechVoice> &voices) { opened(voices); }, Qt::QueuedConnection);
    QObject::connect(
        m_speaker, &Speaker::ended, &m_answers, [this](int ticket) { ended(ticket); }, Qt::QueuedConnection);
    QObject::connect(
        m_speaker, &Speaker::atWord, &m_answers,
        [this](int ticket, qsizetype begin, qsizetype length) { atWord(ticket, begin, length); },
        Qt::QueuedConnection);
    QObject::connect(
        m_speaker, &Speaker::failed, &m_answers, [this](const QString &reason) { failed(reason); },
        Qt::QueuedConnection);
    m_thread->start();
}

QtSpeechEngine::~QtSpeechEngine()
{
    m_speaker->disconnect(&m_answers);
    QMetaObject::invokeMethod(m_speaker, &Speaker::stop);
    m_thread->quit();
    constexpr unsigned long patienceMs = 300; // the window is about to be gone from the screen
    if (m_thread->wait(patienceMs)) {
        delete m_thread;
    } // else it waits for a service that hangs, which must not keep the window from closing
}

void QtSpeechEngine::open() { QMetaObject::invokeMethod(m_speaker, &Speaker::open); }

void QtSpeechEngine::setVoice(const QString &id)
{
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker, id] { speaker->setVoice(id); });
}

void QtSpeechEngine::setRate(double rate)
{
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker, rate] { speaker->setRate(rate); });
}

void QtSpeechEngine::say(const QString &words, int ticket)
{
    QMetaObject::invokeMethod(
        m_speaker, [speaker = m_speaker, words, ticket] { speaker->say(words, ticket); });
}

void QtSpeechEngine::stop() { QMetaObject::invokeMethod(m_speaker, &Speaker::stop); }

} // namespace Lectern::Speech
