// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/speech/speechengine.h"

#include <QTest>

using namespace Lectern::Ui;

/// The plug-in over Qt's speech, as far as a machine without a voice can tell. Nothing is said.
class SpeechPluginTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!hasSpeechPlugin()) {
            QSKIP("Qt TextToSpeech was not there when this was built.");
        }
    }

    void openingIsAnsweredWithVoicesOrAReason()
    {
        const auto engine = loadSpeechEngine();
        QVERIFY(engine);
        int answers = 0;
        bool hasVoices = false;
        bool isInside = true;
        bool cameInside = false;
        engine->opened = [&](const std::vector<SpeechVoice> &voices) {
            ++answers;
            hasVoices = !voices.empty() && !voices.front().id.isEmpty();
            cameInside = isInside;
        };
        engine->failed = [&](const QString &) {
            ++answers;
            cameInside = isInside;
        };
        engine->open();
        isInside = false;
        QTRY_VERIFY_WITH_TIMEOUT(answers > 0, 30'000);
        QVERIFY(!cameInside);
        if (!hasVoices) {
            qInfo("There is no voice here.");
        }
    }

    void itMayGoWhileItIsBeingOpened()
    {
        auto engine = loadSpeechEngine();
        QVERIFY(engine);
        bool isAnswered = false;
        engine->opened = [&isAnswered](const std::vector<SpeechVoice> &) { isAnswered = true; };
        engine->failed = [&isAnswered](const QString &) { isAnswered = true; };
        engine->open();
        engine.reset();
        QCoreApplication::processEvents();
        QVERIFY(!isAnswered); // nobody is there to hear it
    }

    void twoCanBeMade()
    {
        const auto one = loadSpeechEngine();
        const auto other = loadSpeechEngine();
        QVERIFY(one && other && one.get() != other.get());
    }
};

QTEST_GUILESS_MAIN(SpeechPluginTest)
#include "tst_speechplugin.moc"
