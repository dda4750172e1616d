// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "support/testsupport.h"
#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"
#include "ui/reader/talksource.h"
#include "ui/shell/messagebar.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QImage>
#include <QPushButton>
#include <QScrollBar>
#include <QUndoStack>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

namespace {

const QByteArray lampNotes =
    "# Lamp Days 2022\n\n## Tue 5 Apr\n\n### Lamps along the quay, Mona Frisk\n\n#### How they are lit\n\n"
    "See [the harbour office](https://office.example/lamps) and [the other day](other.md).\n\n"
    "- [ ] count the lamps\n- [x] oil them\n\n![The quay](quay.png)\n\n"
    "```\nfn light() { return; }\n```\n\nNobody noticed the last one.\n\n"
    "### Lamps that went out, Piet Oland\n\nA gust is enough, and a gust there was that night.\n";

const QByteArray otherNotes =
    "# Lamp Days 2022\n\n## Wed 6 Apr\n\n### Wicks and oil, Rosa Finch\n\nA wick wants trimming every other "
    "hour of the night.\n";

} // namespace

/// What stands on the page and leads on, in the whole window.
class TestWindowPage final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        prepare();
        m_opened.clear();
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "takeUrl");
    }

    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        dispose();
    }

    void theFirstLinkToAHostAsksAndTheNextOpens()
    {
        openNotes();
        click(QStringLiteral("harbour office"));
        QVERIFY(m_opened.isEmpty());
        auto *question = m_window->findChild<MessageBar *>(QStringLiteral("linkQuestion"));
        QVERIFY(question->isVisible());
        QCOMPARE(question->message().lead, QStringLiteral("office.example"));
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("copyAddress")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://office.example/lamps"));
        QVERIFY(!question->isVisible());
        click(QStringLiteral("harbour office"));
        QVERIFY(question->isVisible());
        Q_EMIT question->actionTriggered();
        QCOMPARE(m_opened, QStringList{QStringLiteral("https://office.example/lamps")});
        QVERIFY(!question->isVisible());

        restartWindow();
        click(QStringLiteral("harbour office"));
        QCOMPARE(m_opened.size(), 2);
        QVERIFY(!m_window->findChild<MessageBar *>(QStringLiteral("linkQuestion"))->isVisible());
    }

    void aLinkToOtherNotesOpensThemInside()
    {
        openNotes();
        click(QStringLiteral("other day"));
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Wicks and oil"));
        QVERIFY(m_opened.isEmpty());
        trigger(ActionId::Back);
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Lamps along the quay"));
    }

    void aLinkToNotesThatAreNotHereSaysSo()
    {
        writeFile("other.md", "nothing");
        openLibraryOf(lampNotes);
        click(QStringLiteral("other day"));
        QTRY_VERIFY(m_window->messageBar().isVisible());
        QVERIFY(m_window->messageBar().message().text.contains(QStringLiteral("other.md")));
    }

    void aTaskBecomesATodoIsTickedAndTakenBack()
    {
        openNotes();
        const QString source = m_window->editor().talk().sourceText;
        clickTask(QStringLiteral("count the lamps"));
        auto &editor = m_window->editor();
        QCOMPARE(editor.marks().size(), 1U);
        QCOMPARE(editor.marks().front().quote, QStringLiteral("count the lamps"));
        QCOMPARE(editor.marks().front().todo, Todo::Open);
        clickTask(QStringLiteral("count the lamps"));
        QCOMPARE(editor.marks().front().todo, Todo::Done);
        clickTask(QStringLiteral("oil them"));
        QCOMPARE(editor.marks().size(), 2U);
        trigger(ActionId::Undo);
        trigger(ActionId::Undo);
        QCOMPARE(editor.marks().front().todo, Todo::Open);
        trigger(ActionId::Undo);
        QVERIFY(editor.marks().empty());
        m_window->drain();
        QCOMPARE(editor.talk().sourceText, source);
        QCOMPARE(Testing::fileBytes(path("days.md")), lampNotes);
    }

    void aPictureOfTheFolderIsShown()
    {
        QImage image(300, 120, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(image.save(path("quay.png")));
        openNotes();
        const auto &pictures = view().scene().builder->pictures();
        QCOMPARE(pictures.size(), 1U);
        const auto frame = [this, &pictures] {
            return pictureFrame(view().scene(), view().document()->findBlockByNumber(pictures.front().block));
        };
        QTRY_COMPARE(frame().size().toSize(), QSize(300, 120));
    }

    void theLanguageOfCodeIsKeptOverRestartsAndImports()
    {
        openNotes();
        const auto &blocks = m_window->editor().talk().document->blocks;
        const auto code = std::ranges::find(blocks, BlockKind::Code, &Block::kind);
        const int block = static_cast<int>(code - blocks.begin());
        QVERIFY(code->languageGuessed && code->language != QStringLiteral("go"));
        Q_EMIT m_window->talkPane().page().codeLanguageChosen(block, QStringLiteral("go"));
        QCOMPARE(languageOfCode(), QStringLiteral("go"));
        QTRY_COMPARE(view().scene().code[0].label, QStringLiteral("Go"));
        m_window->drain();
        restartWindow();
        QCOMPARE(languageOfCode(), QStringLiteral("go"));

        writeFile("days.md",
            "# Lamp Days 2022\n\nWritten anew.\n" + lampNotes.mid(lampNotes.indexOf("\n\n## Tue")));
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        QVERIFY(library);
        SilentProgress progress;
        QVERIFY(Services::importPaths(**library, {path("days.md")}, {}, progress, {}));
        library->reset();
        restartWindow();
        QCOMPARE(languageOfCode(), QStringLiteral("go"));
    }

    void theLanguageOfCodeIsUndoneAlsoAfterARestart()
    {
        openNotes();
        const QString guess = languageOfCode();
        const auto &blocks = m_window->editor().talk().document->blocks;
        const auto code = std::ranges::find(blocks, BlockKind::Code, &Block::kind);
        Q_EMIT m_window->talkPane().page().codeLanguageChosen(
            static_cast<int>(code - blocks.begin()), QStringLiteral("go"));
        trigger(ActionId::Undo);
        QCOMPARE(languageOfCode(), guess);
        trigger(ActionId::Redo);
        QCOMPARE(languageOfCode(), QStringLiteral("go"));
        m_window->drain();
        restartWindow();
        QTRY_VERIFY(action(ActionId::Undo)->isEnabled());
        trigger(ActionId::Undo);
        QTRY_COMPARE(languageOfCode(), guess);
        QTRY_VERIFY(view().scene().code[0].label != QStringLiteral("Go"));
    }

    void theSourceStandsBesideAndFollows()
    {
        openNotes();
        auto *source = m_window->findChild<TalkSource *>(QStringLiteral("talkSource"));
        QVERIFY(!source->isVisible());
        trigger(ActionId::ShowSource);
        QVERIFY(source->isVisible());
        QCOMPARE(source->toPlainText().trimmed(), m_window->editor().talk().sourceText.trimmed());
        QCOMPARE(source->lineOf(0), 5);
        QCOMPARE(
            source->lineOf(m_window->editor().talk().document->text.indexOf(QStringLiteral("Nobody"))), 20);
        trigger(ActionId::NextTalk);
        QTRY_VERIFY(source->toPlainText().contains(QStringLiteral("A gust is enough")));
        source->setFocus();
        QTest::keyClick(source, Qt::Key_Escape);
        QVERIFY(!source->isVisible());
        QVERIFY(!action(ActionId::ShowSource)->isChecked());
    }

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened << url.toString(); }

private:
    void openNotes()
    {
        makeLibrary(lampNotes);
        writeFile("other.md", otherNotes);
        {
            auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
            QVERIFY(library);
            SilentProgress progress;
            QVERIFY(Services::importPaths(**library, {path("other.md")}, {}, progress, {}));
        }
        openWindow();
        QTRY_VERIFY(m_window->editor().hasTalk());
        QCOMPARE(shownTalk().title, QStringLiteral("Lamps along the quay"));
    }

    ReaderView &view() { return *static_cast<ReaderView *>(m_window->talkPane().page().view()); }

    Utf16Range docOf(const QString &words)
    {
        const qsizetype at = view().talk().document->text.indexOf(words);
        return view().scene().builder->map().toDocument(Utf16Range{at, at + words.size()});
    }

    void click(const QString &words)
    {
        const QPointF place = firstLine(*view().document(), docOf(words)).box.center();
        const int scroll = view().verticalScrollBar()->value();
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, (place - QPointF(0, scroll)).toPoint());
    }

    void clickTask(const QString &words)
    {
        const QTextBlock block = view().document()->findBlock(static_cast<int>(docOf(words).begin));
        const QPointF place = taskBox(view().scene(), block).center();
        const int scroll = view().verticalScrollBar()->value();
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, (place - QPointF(0, scroll)).toPoint());
    }

    QString languageOfCode()
    {
        const auto &blocks = m_window->editor().talk().document->blocks;
        const auto code = std::ranges::find(blocks, BlockKind::Code, &Block::kind);
        return code == blocks.end() ? QStringLiteral("no code") : code->language;
    }

    QStringList m_opened;
};

QTEST_MAIN(TestWindowPage)

#include "tst_windowpage.moc"
