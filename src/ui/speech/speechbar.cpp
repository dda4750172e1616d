// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speechbar.h"

#include "ui/reader/barbuttons.h"
#include "ui/shell/inklabel.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>

namespace Lectern::Ui {

namespace {

constexpr int widestVoice = 240;
constexpr int leastVoice = 96;

QString nameOf(const SpeechVoice &voice)
{
    const QLocale locale(voice.language);
    return voice.language.isEmpty() || locale == QLocale::c()
        ? voice.name
        : SpeechBar::tr("%1 (%2)", "a voice and its language").arg(voice.name, locale.nativeLanguageName());
}

} // namespace

SpeechBar::SpeechBar(QWidget *parent)
    : QWidget(parent)
    , m_pause(new BarButton(QStringLiteral("pause"), {}, tr("Pause"), this))
    , m_previous(new BarButton(QStringLiteral("up"), {}, tr("Back one paragraph"), this))
    , m_next(new BarButton(QStringLiteral("down"), {}, tr("On one paragraph"), this))
    , m_rateName(new InkLabel(&Tokens::muted, -1, QFont::Normal, this))
    , m_rate(new QSlider(Qt::Horizontal, this))
    , m_voice(new QComboBox(this))
    , m_stop(new BarButton(QStringLiteral("close"), {}, tr("Stop reading aloud (Esc)"), this))
{
    setObjectName(QStringLiteral("speechBar"));
    setAccessibleName(tr("Reading aloud"));
    setFixedHeight(scaled(46));
    m_pause->setObjectName(QStringLiteral("speechPause"));
    m_previous->setObjectName(QStringLiteral("speechPrevious"));
    m_next->setObjectName(QStringLiteral("speechNext"));
    m_stop->setObjectName(QStringLiteral("speechStop"));
    buildRate();
    buildVoice();
    build();
}

void SpeechBar::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(1), scaled(12), 0);
    row->setSpacing(scaled(4));
    row->addWidget(m_pause);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addSpacing(scaled(12));
    row->addWidget(m_rateName);
    row->addSpacing(scaled(4));
    row->addWidget(m_rate);
    row->addSpacing(scaled(12));
    row->addWidget(m_voice);
    row->addStretch(1);
    row->addWidget(m_stop);
    connect(m_pause, &QToolButton::clicked, this, &SpeechBar::pauseRequested);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_stop, &QToolButton::clicked, this, &SpeechBar::stopRequested);
}

void SpeechBar::buildRate()
{
    m_rateName->setText(tr("Speed"));
    m_rateName->setBuddy(m_rate);
    m_rate->setObjectName(QStringLiteral("speechRate"));
    m_rate->setAccessibleName(tr("Speed of reading"));
    m_rate->setToolTip(tr("Speed of reading; the middle is the usual one of the voice"));
    m_rate->setRange(-10, 10);
    m_rate->setPageStep(2);
    m_rate->setFixedWidth(scaled(110));
    // Not while it is dragged: each change begins the sentence anew.
    m_rate->setTracking(false);
    connect(m_rate, &QSlider::valueChanged, this, &SpeechBar::rateChosen);
}

void SpeechBar::buildVoice()
{
    m_voice->setObjectName(QStringLiteral("speechVoice"));
    m_voice->setAccessibleName(tr("Voice"));
    m_voice->setMinimumWidth(scaled(leastVoice));
    m_voice->setMaximumWidth(scaled(widestVoice));
    m_voice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setVoices({}, {});
    connect(m_voice, &QComboBox::activated, this,
        [this](int row) { Q_EMIT voiceChosen(m_voice->itemData(row).toString()); });
}

void SpeechBar::setState(ReadAloud::State state)
{
    m_isPaused = state == ReadAloud::State::Paused;
    m_pause->setMeaning(m_isPaused ? QStringLiteral("play") : QStringLiteral("pause"),
        m_isPaused ? tr("Go on") : tr("Pause"));
    const bool canStep = m_isPaused || state == ReadAloud::State::Speaking;
    for (QWidget *button : {m_pause, m_previous, m_next}) {
        button->setEnabled(canStep);
    }
}

void SpeechBar::setRate(int rate)
{
    const QSignalBlocker quiet(m_rate);
    m_rate->setValue(rate);
}

void SpeechBar::setVoices(const std::vector<SpeechVoice> &voices, const QString &chosen)
{
    m_voice->clear();
    m_voice->addItem(tr("Voice of the system"), QString());
    for (const SpeechVoice &voice : voices) {
        m_voice->addItem(nameOf(voice), voice.id);
    }
    m_voice->setCurrentIndex(std::max(0, m_voice->findData(chosen)));
    m_voice->setEnabled(!voices.empty());
    fit();
}

void SpeechBar::setVoiceInUse(const QString &name)
{
    m_voice->setToolTip(
        name.isEmpty() ? tr("Voice") : tr("“%1” reads this talk, for it is in its language").arg(name));
}

/// Where it gets narrow the name of the slider goes first, then the slider.
void SpeechBar::fit()
{
    m_rateName->show();
    m_rate->show();
    if (layout() == nullptr) {
        return;
    }
    for (QWidget *part : {static_cast<QWidget *>(m_rateName), static_cast<QWidget *>(m_rate)}) {
        if (layout()->minimumSize().width() > width()) {
            part->hide();
        }
    }
}

void SpeechBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SpeechBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
    painter.fillRect(QRect(0, 0, width(), 1), tokens().line);
}

void SpeechBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT stopRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Lectern::Ui
