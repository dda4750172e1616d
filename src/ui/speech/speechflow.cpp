// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speechflow.h"

#include "services/settings.h"
#include "ui/actions/actioncatalogue.h"
#include "ui/reader/readerpage.h"
#include "ui/speech/speechbar.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace Lectern::Ui {

using Services::Setting;

SpeechFlow::SpeechFlow(const Parts &parts, QObject *parent)
    : QObject(parent)
    , makeEngine(&loadSpeechEngine)
    , m_parts(parts)
    , m_reader([this] { return makeEngine(); })
    , m_isAvailable(hasSpeechPlugin())
{
    ReaderPage &page = parts.pane.page();
    connect(parts.actions.action(ActionId::ReadAloud), &QAction::triggered, this,
        [this](bool isOn) { isOn ? begin() : stop(); });
    connect(&m_reader, &ReadAloud::stateChanged, this, &SpeechFlow::followState);
    connect(&m_reader, &ReadAloud::sentenceBegun, this, &SpeechFlow::followSentence);
    connect(&m_reader, &ReadAloud::wordBegun, this,
        [this, &page](Utf16Range word) { page.setSpoken(m_sentence, word); });
    connect(&m_reader, &ReadAloud::voicesChanged, this, &SpeechFlow::fillBar);
    connect(&m_reader, &ReadAloud::voiceInUseChanged, this, &SpeechFlow::showVoiceInUse);
    connect(&m_reader, &ReadAloud::failed, this, [this](const QString &reason) {
        const QString advice = tr("There is no voice to read with. Install Speech Dispatcher and a voice for "
                                  "it, such as eSpeak NG.");
        Q_EMIT failed(reason.isEmpty() ? advice : tr("%1 (%2)").arg(advice, reason));
    });
    connect(&parts.pane, &TalkPane::textsLeaving, this, &SpeechFlow::stop);
    connect(&parts.pane, &TalkPane::talkShown, this, [this](const TalkRow &row) {
        if (isOn() && row.id != m_talk) {
            stop(); // another one of the same page was asked for
        }
    });
    connect(&page, &ReaderPage::scrolled, this, &SpeechFlow::noticeScroll);
    page.view()->installEventFilter(this);
}

SpeechFlow::~SpeechFlow()
{
    m_reader.disconnect(this); // the window is going
}

void SpeechFlow::setAvailable(bool isAvailable)
{
    m_isAvailable = isAvailable;
    m_parts.actions.refuse(std::array{ActionId::ReadAloud}, {});
    refreshAction();
}

void SpeechFlow::refreshAction()
{
    static constexpr std::array action{ActionId::ReadAloud};
    m_parts.actions.setEnabled(action, m_parts.pane.page().hasTalk());
    if (!m_isAvailable) {
        m_parts.actions.refuse(action, tr("This Lectern was built without Qt’s speech"));
    }
}

void SpeechFlow::begin()
{
    ReaderPage &page = m_parts.pane.page();
    if (!page.hasTalk()) {
        return;
    }
    m_isFollowing = true;
    m_reader.setRate(m_parts.settings.number(Setting::SpeechRate) / 10.0);
    m_reader.setVoice(m_parts.settings.text(Setting::SpeechVoice));
    const qsizetype from = whereToBegin();
    m_talk = page.talks().parts()[page.talks().partAt(from)].talk.row.id;
    m_reader.start(page.talks(), from);
    followState(m_reader.state()); // also where it was refused at once
}

qsizetype SpeechFlow::whereToBegin() const
{
    const ReaderPage &page = m_parts.pane.page();
    const Utf16Range selected = page.selectedRange();
    const qsizetype caret = page.caretPosition();
    if (!selected.isEmpty()) {
        return selected.begin;
    }
    return caret > page.topPosition() && page.isInView({caret, caret + 1}) ? caret : page.topPosition();
}

void SpeechFlow::stop() { m_reader.stop(); }

void SpeechFlow::followState(ReadAloud::State state)
{
    const bool isReading = state != ReadAloud::State::Off;
    m_parts.actions.action(ActionId::ReadAloud)->setChecked(isReading);
    if (isReading && m_bar.isNull()) {
        makeBar();
    }
    if (m_bar.isNull()) {
        return;
    }
    if (!isReading) {
        m_parts.pane.page().setSpoken({});
        if (m_bar->isAncestorOf(m_bar->window()->focusWidget())) {
            m_parts.pane.page().view()->setFocus();
        }
    }
    m_bar->setState(state);
    m_bar->setVisible(isReading);
}

void SpeechFlow::makeBar()
{
    m_bar = new SpeechBar(&m_parts.pane);
    m_bar->hide();
    m_parts.pane.addBar(m_bar);
    connect(m_bar, &SpeechBar::pauseRequested, this,
        [this] { m_reader.state() == ReadAloud::State::Paused ? m_reader.resume() : m_reader.pause(); });
    connect(m_bar, &SpeechBar::stepRequested, this, [this](int direction) {
        m_isFollowing = true; // who steps wants to see where to
        m_reader.step(direction);
    });
    connect(m_bar, &SpeechBar::stopRequested, this, &SpeechFlow::stop);
    connect(m_bar, &SpeechBar::rateChosen, this, [this](int rate) {
        m_parts.settings.set(Setting::SpeechRate, rate);
        m_reader.setRate(rate / 10.0);
    });
    connect(m_bar, &SpeechBar::voiceChosen, this, [this](const QString &id) {
        m_parts.settings.set(Setting::SpeechVoice, id);
        m_reader.setVoice(id);
        showVoiceInUse();
    });
    fillBar();
}

void SpeechFlow::fillBar()
{
    if (!m_bar.isNull()) {
        m_bar->setRate(m_parts.settings.number(Setting::SpeechRate));
        m_bar->setVoices(m_reader.voices(), m_parts.settings.text(Setting::SpeechVoice));
        showVoiceInUse();
    }
}

void SpeechFlow::showVoiceInUse()
{
    const auto &voices = m_reader.voices();
    const QString used = m_reader.voiceInUse();
    const auto voice = std::ranges::find(voices, used, &SpeechVoice::id);
    const bool isOther = voice != voices.end() && used != m_parts.settings.text(Setting::SpeechVoice);
    if (!m_bar.isNull()) {
        m_bar->setVoiceInUse(isOther ? voice->name : QString());
    }
}

void SpeechFlow::followSentence(Utf16Range sentence, int talk)
{
    ReaderPage &page = m_parts.pane.page();
    const QScopedValueRollback moving(m_isMoving, true);
    const auto part = static_cast<size_t>(talk);
    m_talk = page.talks().parts()[part].talk.row.id;
    m_sentence = sentence;
    page.setSpoken(sentence);
    if (!m_isFollowing) {
        return;
    }
    if (sentence.isEmpty()) {
        page.scrollToTalk(part);
    } else {
        page.bringIntoView(sentence);
    }
}

/// Who scrolls what is read out of sight looks at something else; who brings it back follows again.
void SpeechFlow::noticeScroll()
{
    if (!m_isMoving && isOn() && !m_sentence.isEmpty()) {
        m_isFollowing = m_parts.pane.page().isInView(m_sentence);
    }
}

bool SpeechFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isOn()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            stop();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Lectern::Ui
