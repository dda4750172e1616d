// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "support/fakespeech.h"
#include "ui/reader/readerview.h"
#include "ui/shell/messagebar.h"
#include "ui/speech/speechbar.h"
#include "ui/speech/speechflow.h"

#include <QComboBox>
#include <QScrollBar>
#include <QSlider>
#include <QToolButton>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

namespace {

/// Two talks of a day, the first one longer than a window.
QByteArray ferryNotes()
{
    QByteArray notes = "# Ferry Days 2020\n\n## Mon 4 May\n\n### Slow ferries, Rosa Finch\n\n";
    for (int i = 0; i < 40; ++i) {
        notes += "Ferry " + QByteArray::number(i) + " waits. It leaves when number " + QByteArray::number(i)
            + " is full, and whoever comes later takes the next one or walks around the lake.\n\n";
    }
    return notes + "### Fast ferries, Emil Kranz\n\nA fast ferry is brief.\n";
}

} // namespace

/// Reading aloud in the whole window, with an engine that makes no sound.
class TestSpeech final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_log = {};
        prepare();
        m_window->speech().makeEngine = [this] { return std::make_unique<FakeSpeech>(m_log); };
        m_window->speech().setAvailable(true);
        openLibraryOf(ferryNotes());
        QCOMPARE(shownTalk().title, u"Slow ferries"_s);
    }
    void cleanup() { dispose(); }

    void theActionBeginsAndEnds()
    {
        QVERIFY(bar() == nullptr);
        read();
        QVERIFY(bar()->isVisible());
        QVERIFY(action(ActionId::ReadAloud)->isChecked());
        QCOMPARE(m_log.said, QStringList{u"Slow ferries, by Rosa Finch"_s});
        finish();
        QCOMPARE(m_log.said.last(), u"Ferry 0 waits."_s);
        QCOMPARE(spokenOnPage(), u"Ferry 0 waits."_s);
        m_log.engine->reach(6, 1);
        QCOMPARE(textOf(view().scene().spokenWord), u"0"_s);
        trigger(ActionId::ReadAloud);
        QVERIFY(bar()->isHidden());
        QVERIFY(!action(ActionId::ReadAloud)->isChecked());
        QVERIFY(!m_log.isSpeaking);
        QVERIFY(view().scene().spoken.isEmpty());
    }

    void itBeginsAtTheSelection()
    {
        page().select(placeOf(u"leaves when number 7"_s));
        read();
        QVERIFY(m_log.said.first().startsWith(u"It leaves when number 7"_s));
        QCOMPARE(page().selectedText(), u"leaves when number 7"_s); // it stays
    }

    void itBeginsWithWhatIsOnTheScreen()
    {
        page().scrollTo(placeOf(u"Ferry 20"_s));
        view().verticalScrollBar()->setValue(view().verticalScrollBar()->value() + 3000);
        QTRY_VERIFY(page().topPosition() > placeOf(u"Ferry 21"_s).begin);
        read();
        const Utf16Range sentence = view().scene().spoken;
        QVERIFY(!sentence.isEmpty());
        QVERIFY(page().isInView(placeOf(m_log.said.first())));
    }

    void thePageFollows()
    {
        read();
        QCOMPARE(view().verticalScrollBar()->value(), 0);
        for (int i = 0; i < 40; ++i) {
            finish();
        }
        QVERIFY(view().verticalScrollBar()->value() > 0);
        QVERIFY(page().isInView(placeOf(m_log.said.last())));
    }

    void whoScrollsAwayStaysThere()
    {
        read();
        finish();
        QScrollBar *scroll = view().verticalScrollBar();
        scroll->setValue(scroll->maximum());
        QVERIFY(scroll->value() > view().viewport()->height());
        const int there = scroll->value();
        finish();
        finish();
        QCOMPARE(scroll->value(), there);
        click(u"speechNext"_s); // who steps wants to see where
        QVERIFY(scroll->value() < there);
        QVERIFY(page().isInView(placeOf(m_log.said.last())));
    }

    void theBarPausesAndSteps()
    {
        read();
        click(u"speechNext"_s);
        QCOMPARE(m_log.said.last(), u"Ferry 0 waits."_s);
        click(u"speechPause"_s);
        QVERIFY(!m_log.isSpeaking);
        QCOMPARE(button(u"speechPause"_s)->accessibleName(), u"Go on"_s);
        click(u"speechNext"_s);
        QCOMPARE(spokenOnPage(), u"Ferry 1 waits."_s);
        QVERIFY(!m_log.isSpeaking);
        click(u"speechPause"_s);
        QVERIFY(m_log.isSpeaking);
        QCOMPARE(m_log.said.last(), u"Ferry 1 waits."_s);
        click(u"speechPrevious"_s);
        QCOMPARE(m_log.said.last(), u"Ferry 0 waits."_s);
        click(u"speechStop"_s);
        QVERIFY(bar()->isHidden());
    }

    void escapeStops()
    {
        page().view()->setFocus();
        page().select(placeOf(u"Ferry 1 waits"_s));
        read();
        QTest::keyClick(page().view(), Qt::Key_Escape);
        QVERIFY(!m_window->speech().isOn());
        QVERIFY(!page().selectedRange().isEmpty()); // that is for the next one
        read();
        button(u"speechNext"_s)->setFocus();
        QTest::keyClick(button(u"speechNext"_s), Qt::Key_Escape);
        QVERIFY(!m_window->speech().isOn());
    }

    void rateAndVoiceAreKept()
    {
        read();
        auto *voice = bar()->findChild<QComboBox *>(u"speechVoice"_s);
        QCOMPARE(voice->count(), 4);
        voice->setFocus();
        QTest::keyClick(voice, Qt::Key_Down);
        QTest::keyClick(voice, Qt::Key_Down);
        QCOMPARE(m_log.voice, u"uta"_s);
        auto *rate = bar()->findChild<QSlider *>(u"speechRate"_s);
        QTest::keyClick(rate, Qt::Key_Right);
        QTest::keyClick(rate, Qt::Key_Right);
        QCOMPARE(m_log.rate, 0.2);
        m_window->close();
        m_window.reset();
        m_log = {};
        makeWindow();
        m_window->speech().makeEngine = [this] { return std::make_unique<FakeSpeech>(m_log); };
        m_window->speech().setAvailable(true);
        openWindow();
        QTRY_VERIFY(m_window->editor().hasTalk());
        read();
        QCOMPARE(m_log.voice, u"uta"_s);
        QCOMPARE(m_log.rate, 0.2);
        QCOMPARE(
            bar()->findChild<QComboBox *>(u"speechVoice"_s)->currentText().section(u' ', 0, 0), u"Uta"_s);
        QCOMPARE(bar()->findChild<QSlider *>(u"speechRate"_s)->value(), 2);
    }

    void itGoesOnToTheNextTalkOfThePage()
    {
        trigger(ActionId::DayAsPage);
        QTRY_COMPARE(page().talks().parts().size(), size_t(2));
        page().select(placeOf(u"Ferry 39 waits"_s));
        read();
        finish();
        finish();
        QCOMPARE(m_log.said.last(), u"Fast ferries, by Emil Kranz"_s);
        QTRY_COMPARE(shownTalk().title, u"Fast ferries"_s);
        finish();
        QCOMPARE(spokenOnPage(), u"A fast ferry is brief."_s);
        finish();
        QVERIFY(!m_window->speech().isOn());
    }

    void anotherTalkStopsIt_data()
    {
        QTest::addColumn<bool>("isOnPage");
        QTest::newRow("alone") << false;
        QTest::newRow("on the same page") << true;
    }

    void anotherTalkStopsIt()
    {
        QFETCH(bool, isOnPage);
        if (isOnPage) {
            trigger(ActionId::DayAsPage);
            QTRY_COMPARE(page().talks().parts().size(), size_t(2));
        }
        read();
        finish();
        trigger(ActionId::NextTalk);
        QTRY_COMPARE(shownTalk().title, u"Fast ferries"_s);
        QTRY_VERIFY(!m_window->speech().isOn());
        QVERIFY(!m_log.isSpeaking);
        QVERIFY(bar()->isHidden());
    }

    void withoutAVoiceItSaysSo()
    {
        trigger(ActionId::ReadAloud);
        QVERIFY(m_log.engine);
        m_log.engine->failed(u"nobody answers"_s);
        QVERIFY(m_window->messageBar().message().text.contains(u"Speech Dispatcher"_s));
        QVERIFY(m_window->messageBar().message().text.contains(u"nobody answers"_s));
        QVERIFY(!action(ActionId::ReadAloud)->isChecked());
        QVERIFY(bar()->isHidden());
    }

    void withoutThePlugInItCannotBeChosen()
    {
        m_window->speech().setAvailable(false);
        QVERIFY(!action(ActionId::ReadAloud)->isEnabled());
        QVERIFY(!m_window->actions().refusal(ActionId::ReadAloud).isEmpty());
        m_window->speech().setAvailable(true);
        QVERIFY(action(ActionId::ReadAloud)->isEnabled());
    }

    void nothingIsAskedOfTheSystemUnasked()
    {
        trigger(ActionId::NextTalk);
        QTRY_COMPARE(shownTalk().title, u"Fast ferries"_s);
        QCOMPARE(m_log.made, 0);
    }

    void everythingInTheBarHasAName()
    {
        read();
        const auto children = bar()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        int named = 0;
        for (const QWidget *child : children) {
            if (child->focusPolicy() != Qt::NoFocus) {
                QVERIFY2(!child->accessibleName().isEmpty(), qPrintable(child->objectName()));
                QVERIFY(!child->toolTip().isEmpty());
                ++named;
            }
        }
        QCOMPARE(named, 6);
    }

    void theBarFitsNarrowWindows()
    {
        m_window->resize(480, 700);
        read();
        QTRY_VERIFY(bar()->width() <= 480);
        QVERIFY(bar()->layout()->minimumSize().width() <= bar()->width());
        QVERIFY(button(u"speechStop"_s)->geometry().right() <= bar()->width());
    }

private:
    void read()
    {
        trigger(ActionId::ReadAloud);
        QVERIFY(m_log.engine);
        m_log.engine->findVoices();
        QVERIFY(m_log.isSpeaking);
    }
    void finish() const { m_log.engine->finish(); }
    [[nodiscard]] ReaderPage &page() const { return m_window->talkPane().page(); }
    [[nodiscard]] ReaderView &view() const { return *qobject_cast<ReaderView *>(page().view()); }
    [[nodiscard]] SpeechBar *bar() const { return m_window->findChild<SpeechBar *>(); }
    [[nodiscard]] QToolButton *button(const QString &name) const
    {
        return bar()->findChild<QToolButton *>(name);
    }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] Utf16Range placeOf(const QString &words) const
    {
        const qsizetype at = page().talks().whole().document->text.indexOf(words);
        return {at, at + words.size()};
    }
    [[nodiscard]] QString textOf(Utf16Range document) const
    {
        return view().document()->toPlainText().sliced(document.begin, document.length());
    }
    [[nodiscard]] QString spokenOnPage() const { return textOf(view().scene().spoken); }

    FakeSpeech::Log m_log;
};

QTEST_MAIN(TestSpeech)
#include "tst_speech.moc"
