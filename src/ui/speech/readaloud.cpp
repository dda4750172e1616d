// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readaloud.h"

#include <algorithm>
#include <utility>

namespace Lectern::Ui {

ReadAloud::ReadAloud(EngineMaker makeEngine, QObject *parent)
    : QObject(parent)
    , m_makeEngine(std::move(makeEngine))
{
}

ReadAloud::~ReadAloud() = default;

QString ReadAloud::voiceFor(
    const std::vector<SpeechVoice> &voices, const QString &preferred, const QString &language)
{
    const auto fits = [&](const SpeechVoice &voice) {
        return language.isEmpty() || voice.language.isEmpty() || voice.language == language;
    };
    const auto own = std::ranges::find(voices, preferred, &SpeechVoice::id);
    if (own != voices.end() && fits(*own)) {
        return own->id;
    }
    const auto spoken = std::ranges::find(voices, language, &SpeechVoice::language);
    return language.isEmpty() || spoken == voices.end() ? QString() : spoken->id;
}

void ReadAloud::setState(State state)
{
    if (std::exchange(m_state, state) != state) {
        Q_EMIT stateChanged(state);
    }
}

void ReadAloud::start(const JoinedTalks &talks, qsizetype position)
{
    stop();
    m_text.emplace(talks);
    m_position = position;
    if (!m_engine) {
        m_engine = m_makeEngine();
        if (!m_engine) {
            Q_EMIT failed({});
            return;
        }
        connectEngine();
    }
    setState(State::Opening);
    if (!m_voices.empty()) {
        begin();
    } else if (!std::exchange(m_isOpening, true)) {
        m_engine->open();
    }
}

void ReadAloud::connectEngine()
{
    m_engine->opened = [this](const std::vector<SpeechVoice> &voices) {
        m_isOpening = false;
        m_voices = voices;
        Q_EMIT voicesChanged();
        if (m_state == State::Opening) {
            begin();
        }
    };
    m_engine->ended = [this](int ticket) {
        if (ticket == m_ticket && m_state == State::Speaking) {
            sayNext();
        }
    };
    m_engine->atWord = [this](int ticket, qsizetype from, qsizetype length) {
        if (ticket != m_ticket || m_state != State::Speaking) {
            return;
        }
        const SpokenSentence &sentence = m_sentences[m_sentence];
        if (sentence.isLiteral && from >= 0 && from + length <= sentence.range.length()) {
            Q_EMIT wordBegun({sentence.range.begin + from, sentence.range.begin + from + length});
        }
    };
    m_engine->failed = [this](const QString &reason) {
        m_isOpening = false;
        m_voices.clear(); // the next time it is opened again: a voice may have come
        const bool isWanted = m_state != State::Off;
        stop();
        if (isWanted) {
            Q_EMIT failed(reason);
        }
    };
}

void ReadAloud::begin()
{
    const auto place = m_text->at(m_position);
    if (!place) {
        stop();
        return;
    }
    m_engine->setRate(m_rate);
    setState(State::Speaking);
    m_place = *place;
    m_sentences = m_text->sentences(*place);
    const auto behind = std::ranges::find_if(
        m_sentences, [this](const SpokenSentence &sentence) { return sentence.range.end > m_position; });
    m_sentence = behind == m_sentences.end() ? 0 : static_cast<size_t>(behind - m_sentences.begin());
    say();
}

void ReadAloud::say()
{
    const QString voice = voiceFor(m_voices, m_preferred, m_text->language(m_place));
    m_engine->setVoice(voice);
    if (std::exchange(m_voiceInUse, voice) != voice) {
        Q_EMIT voiceInUseChanged();
    }
    const SpokenSentence &sentence = m_sentences[m_sentence];
    m_engine->say(sentence.words, ++m_ticket);
    Q_EMIT sentenceBegun(sentence.range, static_cast<int>(m_place.part));
}

void ReadAloud::sayNext()
{
    if (m_sentence + 1 < m_sentences.size()) {
        ++m_sentence;
        say();
    } else if (const auto place = m_text->next(m_place)) {
        goTo(*place);
    } else {
        stop();
    }
}

void ReadAloud::goTo(const SpokenPlace &place)
{
    m_place = place;
    m_sentences = m_text->sentences(place);
    m_sentence = 0;
    if (m_state == State::Speaking) {
        say();
    } else {
        Q_EMIT sentenceBegun(m_sentences.front().range, static_cast<int>(place.part));
    }
}

void ReadAloud::pause()
{
    if (m_state == State::Speaking) {
        setState(State::Paused);
        ++m_ticket;
        m_engine->stop();
    }
}

void ReadAloud::resume()
{
    if (m_state == State::Paused) {
        setState(State::Speaking);
        say();
    }
}

void ReadAloud::step(int direction)
{
    if (m_state != State::Speaking && m_state != State::Paused) {
        return;
    }
    const auto place = direction > 0 ? m_text->next(m_place)
        : m_sentence > 0             ? std::optional(m_place)
                                     : m_text->previous(m_place);
    if (place) {
        goTo(*place);
    } else if (direction > 0) {
        stop();
    } else {
        goTo(m_place);
    }
}

void ReadAloud::stop()
{
    ++m_ticket;
    if (m_engine && m_state == State::Speaking) {
        m_engine->stop();
    }
    setState(State::Off);
}

void ReadAloud::setRate(double rate)
{
    if (std::exchange(m_rate, rate) == rate || !m_engine) {
        return;
    }
    m_engine->setRate(rate);
    if (m_state == State::Speaking) {
        say();
    }
}

void ReadAloud::setVoice(const QString &id)
{
    if (std::exchange(m_preferred, id) != id && m_state == State::Speaking) {
        say();
    }
}

} // namespace Lectern::Ui
