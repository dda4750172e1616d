// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editing/talkeditor.h"
#include "services/importservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Editing;

class TestTalkEditor final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("library.sqlite"));
        makeLibrary();
        m_library = std::make_unique<Services::LibraryThread>();
        m_library->open(m_path, Store::OpenMode::ReadWrite, this, [](const auto &) { });
        m_editor = std::make_unique<TalkEditor>(*m_library);
        m_editor->setTalk(kept());
    }

    void cleanup()
    {
        m_editor.reset();
        m_library.reset();
    }

    void markIsShownAtOnceAndKept()
    {
        const QSignalSpy changed(m_editor.get(), &TalkEditor::marksChanged);
        const QUuid id = m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Doubt,
            QStringLiteral("really?"), {QStringLiteral("queues")}, Todo::Open);
        QCOMPARE(m_editor->marks().size(), 1U);
        QVERIFY(!changed.isEmpty());
        const TalkText talk = kept();
        QCOMPARE(talk.marks.size(), 1U);
        const MarkRow mark = talk.marks.front();
        QCOMPARE(mark.id, id);
        QCOMPARE(mark.quote, QStringLiteral("a promise"));
        QCOMPARE(mark.kind, MarkKind::Doubt);
        QCOMPARE(mark.comment, QStringLiteral("really?"));
        QCOMPARE(mark.tags, QStringList{QStringLiteral("queues")});
        QCOMPARE(mark.todo, Todo::Open);
        QCOMPARE(mark.range, m_editor->marks().front().range);
    }

    void rangeIsSnappedToTextAndCharacters()
    {
        const Utf16Range words = find(QStringLiteral(" a promise "));
        m_editor->addMark(words, MarkKind::Key);
        QCOMPARE(m_editor->marks().front().quote, QStringLiteral("a promise"));
        // In the middle of a family emoji: the whole character is taken.
        const Utf16Range emoji = find(QStringLiteral("\U0001F468\u200D\U0001F467"));
        m_editor->addMark({emoji.begin + 1, emoji.begin + 2}, MarkKind::Key);
        QCOMPARE(m_editor->marks().back().quote, QStringLiteral("\U0001F468\u200D\U0001F467"));
        QVERIFY(m_editor->addMark({3, 3}, MarkKind::Key).isNull());
        QCOMPARE(kept().marks.size(), 2U);
    }

    void aLibraryThatCanOnlyBeReadShowsWhatIsKept()
    {
        // Not told: the library refuses, and what is shown goes back.
        m_library->open(m_path, Store::OpenMode::ReadOnly, this, [](const auto &) { });
        QSignalSpy failed(m_editor.get(), &TalkEditor::failed);
        QSignalSpy changed(m_editor.get(), &TalkEditor::talkChanged);
        m_editor->setStarred(true);
        QTRY_COMPARE(failed.count(), 1);
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(!changed.back().front().value<TalkRow>().isStarred);
        QVERIFY(!m_editor->talk().row.isStarred);
        QVERIFY(!m_editor->undoStack().canUndo());
        // Told: nothing is tried.
        m_editor->setReadOnly(QStringLiteral("for reading only"));
        QVERIFY(m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key).isNull());
        QVERIFY(m_editor->marks().empty());
        QCOMPARE(failed.back().front().value<Error>().message, QStringLiteral("for reading only"));
        QCOMPARE(changed.count(), 2);
    }

    void aMarkOfATalkThatIsNotOpenIsChangedAndRemoved()
    {
        const QUuid id = m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key);
        const MarkRow listed = kept().marks.front();
        m_editor->clear();
        QVERIFY(!m_editor->removeMark(id)); // nobody knows it
        QVERIFY(!m_editor->mark(id));
        m_editor->markElsewhere = [&listed](const QUuid &wanted) {
            return wanted == listed.id ? &listed : nullptr;
        };
        QSignalSpy elsewhere(m_editor.get(), &TalkEditor::markElsewhereChanged);
        QSignalSpy rows(m_editor.get(), &TalkEditor::talkChanged);
        m_editor->setTodo(id, Todo::Open);
        QCOMPARE(elsewhere.size(), 1);
        QCOMPARE(elsewhere[0][1].value<std::optional<MarkRow>>()->todo, Todo::Open);
        QTRY_COMPARE(rows.size(), 1);
        QCOMPARE(rows[0][0].value<TalkRow>().openTodos, 1);
        QCOMPARE(kept().marks.front().todo, Todo::Open);
        QVERIFY(m_editor->removeMark(id));
        QVERIFY(kept().marks.empty());
        m_editor->undoStack().undo();
        m_editor->undoStack().undo();
        QCOMPARE(kept().marks.front().todo, Todo::None);
        QCOMPARE(elsewhere.size(), 4);
        QTRY_COMPARE(rows.back()[0].value<TalkRow>().openTodos, 0);
    }

    void editsOfATalkThatIsGoneAreNotUndone()
    {
        m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key);
        m_editor->forgetTalksBut([](const QUuid &) { return true; });
        QVERIFY(m_editor->undoStack().canUndo());
        m_editor->forgetTalksBut([](const QUuid &) { return false; });
        QVERIFY(!m_editor->undoStack().canUndo());
    }

    void everyEditIsUndoneAndRedone_data()
    {
        QTest::addColumn<int>("edit");
        QTest::newRow("kind") << 0;
        QTest::newRow("comment") << 1;
        QTest::newRow("tags") << 2;
        QTest::newRow("to-do") << 3;
        QTest::newRow("removal") << 4;
        QTest::newRow("status") << 5;
        QTest::newRow("star") << 6;
        QTest::newRow("talk tags") << 7;
        QTest::newRow("place") << 8;
    }

    void everyEditIsUndoneAndRedone()
    {
        QFETCH(int, edit);
        const QUuid id = m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key);
        const TalkText before = kept();
        switch (edit) {
        case 0:
            m_editor->setKind(id, MarkKind::Quote);
            break;
        case 1:
            m_editor->setComment(id, QStringLiteral("note"));
            break;
        case 2:
            m_editor->setMarkTags(id, {QStringLiteral("a/b")});
            break;
        case 3:
            m_editor->setTodo(id, Todo::Done);
            break;
        case 4:
            m_editor->removeMark(id);
            break;
        case 5:
            m_editor->setStatus(ReadStatus::Done);
            break;
        case 6:
            m_editor->setStarred(true);
            break;
        case 8:
            m_editor->setMarkPlace(id, find(QStringLiteral("a promise to somebody")));
            break;
        default:
            m_editor->setTags({QStringLiteral("queues")});
            break;
        }
        const TalkText after = kept();
        QVERIFY(signature(after) != signature(before));
        m_editor->undoStack().undo();
        QCOMPARE(signature(kept()), signature(before));
        m_editor->undoStack().redo();
        QCOMPARE(signature(kept()), signature(after));
    }

    void placeIsShownAtOnceAndKept()
    {
        const QUuid id = m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key);
        m_editor->addMark(find(QStringLiteral("write it down")), MarkKind::Key);
        m_editor->setMarkPlace(id, find(QStringLiteral(" it down ")));
        QCOMPARE(m_editor->marks().back().id, id); // by place
        const MarkRow *shown = m_editor->mark(id);
        QCOMPARE(shown->quote, QStringLiteral("it down"));
        QCOMPARE(shown->state, AnchorState::Exact);
        QCOMPARE(kept().marks.back().range, shown->range);
        QCOMPARE(kept().marks.back().quote, shown->quote);
        const int steps = m_editor->undoStack().count();
        m_editor->setMarkPlace(id, find(QStringLiteral("it down")));
        m_editor->setMarkPlace(id, {3, 3});
        QCOMPARE(m_editor->undoStack().count(), steps);
        QCOMPARE(m_editor->undoStack().undoText(), QStringLiteral("Set the place of a mark"));
        m_editor->undoStack().undo();
        QCOMPARE(kept().marks.front().quote, QStringLiteral("a promise"));
    }

    void placesOfTheLastSessionAreUndone()
    {
        const QUuid id = m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key);
        m_editor->setMarkPlace(id, find(QStringLiteral("promise")));
        m_library->drain();
        m_editor = std::make_unique<TalkEditor>(*m_library);
        m_editor->setTalk(kept());
        m_editor->loadHistory();
        QTRY_COMPARE(m_editor->undoStack().count(), 2);
        QCOMPARE(m_editor->undoStack().undoText(), QStringLiteral("Set the place of a mark"));
        m_editor->undoStack().undo();
        QCOMPARE(kept().marks.front().quote, QStringLiteral("a promise"));
        m_editor->undoStack().redo();
        QCOMPARE(kept().marks.front().quote, QStringLiteral("promise"));
    }

    void undoneMarkIsGoneAndRedoneMarkKeepsItsId()
    {
        const QUuid id =
            m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key, QStringLiteral("note"));
        m_editor->undoStack().undo();
        QVERIFY(m_editor->marks().empty());
        QVERIFY(kept().marks.empty());
        m_editor->undoStack().redo();
        QCOMPARE(kept().marks.size(), 1U);
        QCOMPARE(kept().marks.front().id, id);
        QCOMPARE(kept().marks.front().comment, QStringLiteral("note"));
    }

    void typingInOneCommentIsOneStep()
    {
        const QUuid id = m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key);
        const int before = m_editor->undoStack().count();
        for (const QString &text : {QStringLiteral("n"), QStringLiteral("no"), QStringLiteral("note")}) {
            m_editor->setComment(id, text);
        }
        QCOMPARE(m_editor->undoStack().count(), before + 1);
        m_editor->undoStack().undo();
        QCOMPARE(kept().marks.front().comment, QString());
    }

    void changeToTheSameValueIsNoStep()
    {
        const QUuid id = m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key);
        const int before = m_editor->undoStack().count();
        m_editor->setKind(id, MarkKind::Key);
        m_editor->setComment(id, QString());
        m_editor->setStarred(false);
        QCOMPARE(m_editor->undoStack().count(), before);
    }

    void rowFollowsTheMarks()
    {
        m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Quote, {}, {}, Todo::Open);
        m_editor->addMark(find(QStringLiteral("write it down")), MarkKind::Key);
        const TalkRow row = m_editor->talk().row;
        QCOMPARE(row.marks, 2);
        QCOMPARE(row.openTodos, 1);
        QCOMPARE(row.markKinds, (std::vector<MarkKind>{MarkKind::Key, MarkKind::Quote}));
        const TalkRow stored = kept().row;
        QCOMPARE(stored.marks, row.marks);
        QCOMPARE(stored.openTodos, row.openTodos);
        QCOMPARE(stored.markKinds, row.markKinds);
    }

    void failureIsSaidAndWhatIsShownIsWhatIsKept()
    {
        QSignalSpy failed(m_editor.get(), &TalkEditor::failed);
        const QUuid id = m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key);
        m_library->drain();
        // Somebody else moves the talk's mark away for good: a change of it cannot be kept.
        m_library->open(m_folder->filePath(QStringLiteral("gone.sqlite")), Store::OpenMode::ReadWrite, this,
            [](const auto &) { });
        m_editor->setKind(id, MarkKind::Quote);
        QTRY_COMPARE(failed.count(), 1);
        m_library->open(m_path, Store::OpenMode::ReadWrite, this, [](const auto &) { });
        QCOMPARE(kept().marks.front().kind, MarkKind::Key);
    }

    /// An undo that fails leaves the stack with a step that was not taken; that is mended also where somebody
    /// goes on at once.
    void stackIsReadAgainAfterAFailedUndoThoughEditsFollow()
    {
        const QSignalSpy failed(m_editor.get(), &TalkEditor::failed);
        const QUuid id = m_editor->addMark(find(QStringLiteral("a promise")), MarkKind::Key);
        m_editor->setKind(id, MarkKind::Doubt);
        m_library->drain();
        {
            const auto other = Services::LibrarySession::open(m_path, Store::OpenMode::ReadWrite);
            QVERIFY(other);
            MarkRow mark = (*other)->marks().mark(id).value();
            mark.kind = MarkKind::Quote;
            QVERIFY((*other)->marks().change(mark));
        }
        m_editor->undoStack().undo();
        m_editor->setStarred(true);
        QTRY_COMPARE(failed.count(), 1);
        // Made, doubted, quoted elsewhere, starred.
        QTRY_COMPARE(m_editor->undoStack().count(), 4);
        QCOMPARE(m_editor->undoStack().index(), 4);
        m_editor->undoStack().undo();
        m_editor->undoStack().undo();
        QCOMPARE(kept().marks.front().kind, MarkKind::Doubt);
        QCOMPARE(failed.count(), 1);
    }

private:
    void makeLibrary()
    {
        auto session = Services::LibrarySession::open(m_path, Store::OpenMode::Create);
        QVERIFY(session);
        auto planned = Services::planBytes(QStringLiteral("days.md"),
            "# Harbour Days 2024\n\n## Small queues, Ines Okafor\n\n- a job is a promise to somebody\n- "
            "write it down \xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA7 now\n\n"
            "## Large queues, Tomasz Wilk\n\n- a table is a fine broker\n");
        QVERIFY(planned);
        Services::PlanOutcome outcome;
        outcome.documents.push_back(std::move(*planned));
        SilentProgress progress;
        const auto report = Services::importDocuments(**session, std::move(outcome), progress, {});
        QVERIFY(report);
        m_talk = report->talks.front();
    }

    /// The talk as another connection sees it: what is really kept.
    TalkText kept()
    {
        if (m_library) {
            m_library->drain();
        }
        const auto session = Services::LibrarySession::open(m_path, Store::OpenMode::ReadOnly);
        if (!session) {
            qFatal("%s", qPrintable(session.error().message));
        }
        auto text = (*session)->talks().text(m_talk);
        if (!text) {
            qFatal("%s", qPrintable(text.error().message));
        }
        return std::move(*text);
    }

    [[nodiscard]] Utf16Range find(const QString &words) const
    {
        const qsizetype at = m_editor->talk().document->text.indexOf(words);
        return {at, at + words.size()};
    }

    static QStringList signature(const TalkText &talk)
    {
        QStringList all{readStatusName(talk.row.status),
            talk.row.isStarred ? QStringLiteral("star") : QString(), talk.row.tags.join(u',')};
        for (const MarkRow &mark : talk.marks) {
            all << mark.id.toString() << mark.quote << markKindName(mark.kind) << mark.comment
                << mark.tags.join(u',') << QString::number(static_cast<int>(mark.todo));
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QUuid m_talk;
    std::unique_ptr<Services::LibraryThread> m_library;
    std::unique_ptr<TalkEditor> m_editor;
};

QTEST_GUILESS_MAIN(TestTalkEditor)
#include "tst_talkeditor.moc"
