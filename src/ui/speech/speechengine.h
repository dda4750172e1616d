// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtPlugin>

#include <functional>
#include <memory>
#include <vector>

namespace Lectern::Ui {

/// A voice of the system.
struct SpeechVoice {
    QString id; ///< names it to the engine and in the settings
    QString name; ///< for people
    QString language; ///< two letters, "de"; empty: unknown

    bool operator==(const SpeechVoice &) const = default;
};

/// What speaks: Qt's speech in a plug-in (src/speech), or a test. Nothing is asked of the system before
/// open(). Answers come through the functions below, in the GUI thread and never from inside a call. GUI
/// thread.
class SpeechEngine
{
public:
    SpeechEngine() = default;
    SpeechEngine(const SpeechEngine &) = delete;
    SpeechEngine &operator=(const SpeechEngine &) = delete;
    virtual ~SpeechEngine() = default;

    /// Looks for what the system speaks with; opened() or failed() follows.
    virtual void open() = 0;
    /// By its id; empty: the one the system prefers. From the next say() on.
    virtual void setVoice(const QString &id) = 0;
    /// -1 slowest, 0 usual, 1 fastest. From the next say() on.
    virtual void setRate(double rate) = 0;
    /// Says this instead of what is being said. `ticket` comes back with what is told of it.
    virtual void say(const QString &words, int ticket) = 0;
    /// Falls silent; ended() does not follow.
    virtual void stop() = 0;

    /// At least one voice.
    std::function<void(const std::vector<SpeechVoice> &voices)> opened;
    /// What was to be said has been said.
    std::function<void(int ticket)> ended;
    /// This part of it is being said; not every engine tells.
    std::function<void(int ticket, qsizetype begin, qsizetype length)> atWord;
    /// There is nothing to speak with, or it broke down. Plain words of the system, may be empty.
    std::function<void(const QString &reason)> failed;
};

/// What the plug-in is asked for.
class SpeechPlugin
{
public:
    virtual ~SpeechPlugin() = default;
    [[nodiscard]] virtual std::unique_ptr<SpeechEngine> makeEngine() = 0;
};

/// Whether the plug-in was built and is installed. Asks the disk, loads nothing.
[[nodiscard]] bool hasSpeechPlugin();
/// Loads the plug-in; null where it is not there or does not load.
[[nodiscard]] std::unique_ptr<SpeechEngine> loadSpeechEngine();

} // namespace Lectern::Ui

Q_DECLARE_INTERFACE(Lectern::Ui::SpeechPlugin, "org.lectern.SpeechPlugin/1")
