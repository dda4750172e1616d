// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/speech/speechengine.h"
#include "ui/speech/spokentext.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Lectern::Ui {

/// Reads a text aloud, sentence by sentence: what is said next, and how far it is. Makes an engine when it is
/// first wanted and keeps it; knows nothing of the page. GUI thread.
class ReadAloud final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadAloud)
public:
    enum class State {
        Off,
        Opening, ///< the engine is looking for voices
        Speaking,
        Paused,
    };
    using EngineMaker = std::function<std::unique_ptr<SpeechEngine>()>;

    /// `makeEngine` may answer null: there is none.
    explicit ReadAloud(EngineMaker makeEngine, QObject *parent = nullptr);
    ~ReadAloud() override;

    /// From the sentence at a position of the whole text on. `talks` must live and stay until stop(); they
    /// may be others with the next start().
    void start(const JoinedTalks &talks, qsizetype position);
    /// Silence within the sentence; resume() says that sentence again.
    void pause();
    void resume();
    /// 1: the next paragraph. -1: the begin of this one, in its first sentence the one before.
    void step(int direction);
    void stop();
    [[nodiscard]] State state() const { return m_state; }

    /// -1 slowest, 0 usual, 1 fastest. What is being said is said anew.
    void setRate(double rate);
    /// The voice that a person prefers, for talks of its language and those whose language is not known;
    /// empty: none.
    void setVoice(const QString &id);
    /// Empty before the engine was opened.
    [[nodiscard]] const std::vector<SpeechVoice> &voices() const { return m_voices; }
    /// That speaks now; empty: the one the system prefers.
    [[nodiscard]] QString voiceInUse() const { return m_voiceInUse; }
    /// The talk that is being read, a part of the text.
    [[nodiscard]] size_t part() const { return m_place.part; }

    /// Which voice reads a talk: the preferred one unless it is known to be of another language than the
    /// talk, else the first one of the language of the talk, else the system's (empty).
    [[nodiscard]] static QString voiceFor(
        const std::vector<SpeechVoice> &voices, const QString &preferred, const QString &language);

Q_SIGNALS:
    void stateChanged(Lectern::Ui::ReadAloud::State state);
    void voicesChanged();
    void voiceInUseChanged();
    /// A sentence is being said; its range is empty where the text does not have it, for a title.
    void sentenceBegun(Lectern::Utf16Range sentence, int talk);
    /// A word of it.
    void wordBegun(Lectern::Utf16Range word);
    /// Nothing can be said, in words of the system; may be empty. It is off.
    void failed(const QString &reason);

private:
    void setState(State state);
    void connectEngine();
    void begin();
    void say();
    void sayNext();
    void goTo(const SpokenPlace &place);

    EngineMaker m_makeEngine;
    std::unique_ptr<SpeechEngine> m_engine;
    std::optional<SpokenText> m_text;
    std::vector<SpeechVoice> m_voices;
    QString m_preferred;
    QString m_voiceInUse;
    double m_rate = 0;
    State m_state = State::Off;
    bool m_isOpening = false; ///< the engine has not answered yet, whether it is still wanted or not
    qsizetype m_position = 0; ///< where to begin, until the engine is open
    SpokenPlace m_place;
    std::vector<SpokenSentence> m_sentences; ///< of the place
    size_t m_sentence = 0;
    int m_ticket = 0; ///< of what was said last: older ones are of no concern
};

} // namespace Lectern::Ui
