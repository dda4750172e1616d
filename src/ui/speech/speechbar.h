// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/speech/readaloud.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;

namespace Lectern::Ui {

class BarButton;
class InkLabel;

/// Below the page while it is read aloud: pause, a paragraph back and on, rate, voice, stop. It does nothing
/// by itself.
class SpeechBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeechBar)
public:
    explicit SpeechBar(QWidget *parent = nullptr);

    void setState(ReadAloud::State state);
    /// -10 to 10.
    void setRate(int rate);
    /// `chosen`: id of the one preferred; empty or unknown: none.
    void setVoices(const std::vector<SpeechVoice> &voices, const QString &chosen);
    /// Says which voice reads now, where it is another one than was chosen; empty: nothing.
    void setVoiceInUse(const QString &name);

Q_SIGNALS:
    void pauseRequested(); ///< or going on
    void stepRequested(int direction);
    void rateChosen(int rate);
    void voiceChosen(const QString &id);
    void stopRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildRate();
    void buildVoice();
    void fit();

    BarButton *m_pause;
    BarButton *m_previous;
    BarButton *m_next;
    InkLabel *m_rateName;
    QSlider *m_rate;
    QComboBox *m_voice;
    BarButton *m_stop;
    bool m_isPaused = false;
};

} // namespace Lectern::Ui
