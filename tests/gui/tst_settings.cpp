// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/dialogs/handbookdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutdialog.h"
#include "ui/search/jumppopup.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/messagebar.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/jumpflow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// Jumping by name, settings, keys, the handbook, and which library is open.
class TestSettings final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void aCommandIsFoundByItsName()
    {
        openLibraryOf(canalNotes);
        type(QStringLiteral(">notes li"));
        QTRY_VERIFY(m_window->omnibox().isPopupVisible());
        QTest::keyClick(m_window->omnibox().lineEdit(), Qt::Key_Return);
        QCOMPARE(m_window->talkPane().notesForm(), NotesForm::List);
        QVERIFY(m_window->omnibox().query().isEmpty());
    }

    void aSlashInTheTreeSearches()
    {
        openLibraryOf(canalNotes);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        for (QWidget *part : {m_window->sidebar().treeView(), m_window->talkPane().page().view()}) {
            part->setFocus();
            QTest::keyClick(part, Qt::Key_Slash);
            QTRY_VERIFY(m_window->omnibox().lineEdit()->hasFocus());
            QVERIFY(m_window->omnibox().query().isEmpty());
        }
    }

    void aTalkIsFoundByTwoWordStarts()
    {
        openLibraryOf(canalNotes);
        const QUuid second = talkAfter(shownTalk().id);
        type(QStringLiteral("lou lock"));
        auto *list =
            m_window->findChild<QWidget *>(QStringLiteral("completionPopup"))->findChild<QListView *>();
        QTRY_COMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Loud locks"));
        QTest::keyClick(m_window->omnibox().lineEdit(), Qt::Key_Tab);
        QTRY_COMPARE(shownTalk().id, second);
        QVERIFY(!m_window->search().isActive());
        trigger(ActionId::Back);
        QTRY_VERIFY(shownTalk().id != second);
    }

    void goToShowsTheSectionsAndFindsTalks()
    {
        openLibraryOf(canalNotes);
        const QUuid second = talkAfter(shownTalk().id);
        trigger(ActionId::GoTo);
        JumpPopup &popup = m_window->jumps().popup();
        QVERIFY(popup.isVisible());
        QCOMPARE(popup.model().rowCount(), 1);
        QCOMPARE(popup.model().index(0).data().toString(), QStringLiteral("Who opens"));
        QTest::keyClicks(popup.field(), QStringLiteral("lou"));
        QTRY_COMPARE(popup.model().index(0).data().toString(), QStringLiteral("Loud locks"));
        QTest::keyClick(popup.field(), Qt::Key_Return);
        QVERIFY(!popup.isVisible());
        QTRY_COMPARE(shownTalk().id, second);
    }

    void everySettingHasItsPlace()
    {
        SettingsDialog dialog(*m_settings);
        for (const Services::SettingRow &row : Services::allSettings()) {
            const bool isKept = row.section == Services::SettingSection::Kept;
            QCOMPARE(dialog.control(row.setting) == nullptr, isKept);
            QCOMPARE(QString::fromLatin1(row.title).isEmpty(), isKept);
            QCOMPARE(QString::fromLatin1(row.help).isEmpty(), isKept);
            QCOMPARE(isKept || row.choices.size() == qsizetype(row.choiceNames.size()), true);
        }
    }

    void settingsAreFoundAndHoldAtOnce()
    {
        openLibraryOf(canalNotes);
        trigger(ActionId::Settings);
        auto *dialog = m_window->findChild<SettingsDialog *>();
        dialog->find(QStringLiteral("dotted"));
        QVERIFY(dialog->control(Services::Setting::MarkPatterns)->isVisible());
        QVERIFY(!dialog->control(Services::Setting::ReaderTextSize)->isVisible());
        dialog->find({});
        auto *size = qobject_cast<QDoubleSpinBox *>(dialog->control(Services::Setting::ReaderTextSize));
        size->setValue(24);
        QCOMPARE(m_window->talkPane().page().appearance().size, scaled(24));
        auto *colours = qobject_cast<QComboBox *>(dialog->control(Services::Setting::ColourScheme));
        colours->setCurrentIndex(colours->findData(QStringLiteral("dark")));
        QVERIFY(action(ActionId::SchemeDark)->isChecked());
        trigger(ActionId::SchemeLight);
        QCOMPARE(colours->currentData().toString(), QStringLiteral("light"));
        auto *pandoc = qobject_cast<QCheckBox *>(dialog->control(Services::Setting::AllowPandoc));
        pandoc->setChecked(true);
        QVERIFY(action(ActionId::AllowPandoc)->isChecked());
    }

    void kindsOfMarksHaveNamesOfTheirOwn()
    {
        openLibraryOf(canalNotes);
        m_settings->set(Services::Setting::NameOfDoubt, QStringLiteral("Ask Rosa & Emil"));
        QCOMPARE(nameOf(MarkKind::Doubt), QStringLiteral("Ask Rosa & Emil"));
        QCOMPARE(action(ActionId::MarkDoubt)->text(), QStringLiteral("Ask Rosa && Emil"));
        QVERIFY(action(ActionId::MarkDoubt)->toolTip().startsWith(QStringLiteral("Ask Rosa & Emil")));
        restartWindow();
        QCOMPARE(nameOf(MarkKind::Doubt), QStringLiteral("Ask Rosa & Emil"));
        m_settings->set(Services::Setting::NameOfDoubt, QString());
        QCOMPARE(nameOf(MarkKind::Doubt), QStringLiteral("Doubt"));
        QCOMPARE(action(ActionId::MarkDoubt)->text(), QStringLiteral("D&oubt"));
    }

    void changedKeysAreKept()
    {
        openLibraryOf(canalNotes);
        trigger(ActionId::Shortcuts);
        auto *dialog = m_window->findChild<ShortcutDialog *>();
        dialog->select({ActionId::GoTo, KeyPlace::Own});
        dialog->setKey(QKeySequence(QStringLiteral("Ctrl+J")));
        restartWindow();
        QCOMPARE(action(ActionId::GoTo)->shortcut(), QKeySequence(QStringLiteral("Ctrl+J")));
        trigger(ActionId::KeySheet);
        QVERIFY(m_window->findChild<KeySheet *>()->isVisible());
    }

    void helpOpensAtWhatHasTheFocus()
    {
        openLibraryOf(canalNotes);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->omnibox().activate();
        QTRY_VERIFY(m_window->omnibox().lineEdit()->hasFocus());
        trigger(ActionId::Handbook);
        auto *handbook = m_window->findChild<HandbookDialog *>();
        QCOMPARE(handbook->page(), QStringLiteral("search"));
        handbook->close();
        for (const char *part :
            {"omnibox", "sidebar", "readerPage", "talkHeader", "notesList", "statusLine"}) {
            const auto *widget = m_window->findChild<QWidget *>(QString::fromLatin1(part));
            QVERIFY2(widget, part);
            QVERIFY2(!widget->whatsThis().isEmpty(), part);
        }
    }

    void theLastLibraryOpensAgain()
    {
        openLibraryOf(canalNotes);
        const QString first = path("library.sqlite");
        makeLibrary(harbourNotes, "other.sqlite");
        QCOMPARE(Services::libraryAtStart({}, *m_settings), first);
        QSignalSpy ready(m_window.get(), &MainWindow::libraryReady);
        m_window->openLibrary(path("other.sqlite"));
        QTRY_VERIFY(!ready.isEmpty());
        QCOMPARE(Services::libraryAtStart({}, *m_settings), path("other.sqlite"));
        QCOMPARE(Services::libraryAtStart(first, *m_settings), first);
        auto *recent = m_window->findChild<QMenu *>(QStringLiteral("menu.recent"));
        Q_EMIT recent->aboutToShow();
        QStringList texts;
        const auto actions = recent->actions();
        for (QAction *each : actions) {
            texts += each->text();
        }
        QCOMPARE(texts.first(), path("other.sqlite"));
        QCOMPARE(texts.last(), first);
        ready.clear();
        actions.last()->trigger();
        QTRY_VERIFY(!ready.isEmpty());
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Quiet locks"));
        QVERIFY(QFile::remove(path("other.sqlite")));
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().size(), 2);
    }

    void aNewLibraryIsANewFile()
    {
        openLibraryOf(canalNotes);
        trigger(ActionId::Star);
        QTRY_VERIFY(action(ActionId::Undo)->isEnabled());
        m_window->chooseNewLibrary = [this](const std::function<void(const QString &)> &chosen) {
            chosen(path("library.sqlite"));
        };
        trigger(ActionId::NewLibrary);
        QTRY_VERIFY(m_window->messageBar().isVisible());
        QVERIFY(m_window->editor().hasTalk());
        m_window->chooseNewLibrary = [this](const std::function<void(const QString &)> &chosen) {
            chosen(path("new.sqlite"));
        };
        QSignalSpy ready(m_window.get(), &MainWindow::libraryReady);
        trigger(ActionId::NewLibrary);
        QTRY_VERIFY(!ready.isEmpty());
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("firstRunPage"))->isVisible());
        QVERIFY(!QFile::exists(path("new.sqlite"))); // made with the first import
        QVERIFY(!action(ActionId::Undo)->isEnabled()); // what was done was done to the other one
        QCOMPARE(Services::libraryAtStart({}, *m_settings), path("library.sqlite"));
    }

    void theSampleGoesAgain()
    {
        openWindow();
        QVERIFY(!action(ActionId::RemoveSample)->isEnabled());
        QSignalSpy shown(m_window.get(), &MainWindow::talkReady);
        trigger(ActionId::SampleLibrary);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 30'000);
        restartWindow(); // the window does not remember what came with it, the library does
        QTRY_VERIFY(action(ActionId::RemoveSample)->isEnabled());
        QSignalSpy said(&m_window->importFlow(), &ImportFlow::takenBack);
        trigger(ActionId::RemoveSample);
        QTRY_COMPARE_WITH_TIMEOUT(talkCount(), 0, 30'000);
        QTRY_VERIFY(!action(ActionId::RemoveSample)->isEnabled());
        QVERIFY(said.at(0).at(0).toString().contains(QStringLiteral("sample")));
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("firstRunPage"))->isVisible());
    }

private:
    void type(const QString &text) const
    {
        trigger(ActionId::Search);
        QTRY_VERIFY(m_window->omnibox().lineEdit()->hasFocus());
        QTest::keyClicks(m_window->omnibox().lineEdit(), text);
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
