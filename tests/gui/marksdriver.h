// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windowdriver.h"

#include "document/markwords.h"
#include "ui/reader/markhandles.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextTable>
#include <QToolButton>

namespace Lectern::Testing {

/// Prose, code, a table and a list in one talk; and another talk.
inline const QByteArray harbourTalks =
    "# Tide Days 2024\n\n## Gauges and drums, Ines Okafor\n\nThe gauge by the pier counts waves. A drum "
    "turns "
    "once a day below it. A keeper writes every number down.\n\n"
    "- first the rope\n- then the knot\n- last the bell\n\n"
    "```python\ndef gauge(wave):\n    return wave + 1\n```\n\n"
    "| tide | depth |\n| --- | --- |\n| high | nine |\n| low | four |\n\n"
    "## Bells at night, Tomasz Wilk\n\nA bell tells the boats apart. Nobody rings it by day.\n";

/// What became of the first talk: other words, doubtful words, words that are gone.
inline const QByteArray changedTalks = [] {
    QByteArray notes = harbourTalks;
    notes.replace("counts waves. A drum turns once a day below it. A keeper writes every number down.",
        "counts tides. A drum turns once in an hour above the water.");
    return notes;
}();

/// Drives marks of the real window: the page, the list of notes, and what another program keeps meanwhile.
class MarksDriver : public WindowDriver
{
protected:
    void open()
    {
        openLibraryOf(harbourTalks);
        activate();
    }

    /// Keys reach the actions of an active window only.
    void activate() const
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    [[nodiscard]] Ui::ReaderPage &page() const { return m_window->talkPane().page(); }
    [[nodiscard]] Ui::ReaderView &view() const { return static_cast<Ui::ReaderView &>(*page().view()); }
    [[nodiscard]] Ui::NotesList &list() const { return m_window->talkPane().notesList(); }
    [[nodiscard]] const QString &text() const { return m_window->editor().talk().document->text; }
    [[nodiscard]] const std::vector<MarkRow> &marks() const { return m_window->editor().marks(); }
    [[nodiscard]] const MarkRow *row(const QUuid &mark) const { return m_window->editor().mark(mark); }
    [[nodiscard]] QPlainTextEdit *noteText() const
    {
        return page().findChild<QPlainTextEdit *>(QStringLiteral("noteText"));
    }

    void press(Qt::Key key) const
    {
        page().view()->setFocus();
        QTest::keyClick(page().view(), key);
    }

    [[nodiscard]] Utf16Range placeOf(const char *words) const
    {
        const QString wanted = QString::fromLatin1(words);
        const qsizetype at = text().indexOf(wanted);
        if (at < 0) {
            qFatal("the open talk does not have the words %s", words);
        }
        return {at, at + wanted.size()};
    }

    void select(const char *words) const
    {
        page().view()->setFocus();
        page().select(placeOf(words));
    }

    QUuid markWords(const char *words, Qt::Key key) const
    {
        select(words);
        press(key);
        if (!row(page().activeMark())) {
            qFatal("there is no mark on %s", words);
        }
        return page().activeMark();
    }

    [[nodiscard]] int lane(const QUuid &mark) const { return view().scene().find(mark)->lane; }

    [[nodiscard]] QRectF boxOf(const char *words) const
    {
        const Utf16Range doc = view().scene().builder->map().toDocument(placeOf(words));
        return Ui::firstLine(*view().document(), doc).box;
    }

    /// Where the handle is found; nowhere: a null point.
    [[nodiscard]] QPoint handle(Ui::MarkEnd end) const
    {
        const QRectF line =
            Ui::firstLine(*view().document(), view().scene().find(page().activeMark())->doc).box;
        for (int x = int(line.left()) - 12; x < int(line.right()) + 12; ++x) {
            const QPoint at(x, int(line.bottom()) + 5);
            if (handleAt(view().scene(), at) == end) {
                return at + QPoint(5, 0);
            }
        }
        return {};
    }

    void drag(const QPoint &from, const QPoint &to) const
    {
        QWidget *viewport = view().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }

    void listOf(Ui::NotesList::Scope scope) const
    {
        m_window->talkPane().setNotesForm(Ui::NotesForm::List);
        Q_EMIT list().scopeChosen(scope);
        list().view()->setFocus();
    }

    /// Quotes of the rows on show.
    [[nodiscard]] QStringList listed() const
    {
        QStringList quotes;
        const QAbstractItemModel *rows = list().view()->model();
        for (int i = 0; i < rows->rowCount(); ++i) {
            const QModelIndex index = rows->index(i, 0);
            if (!Ui::NotesList::markOf(index).isNull()) {
                quotes += index.data(Models::MarkQuoteRole).toString();
            }
        }
        return quotes;
    }

    [[nodiscard]] bool placeCardSays(const QString &words) const
    {
        const auto *card = list().findChild<QWidget *>(QStringLiteral("placeCard"));
        return card->isVisible() && card->accessibleDescription().contains(words);
    }

    static void chooseRow(QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text().section(QStringLiteral(" ("), 0, 0) == text) {
                action->trigger();
                return;
            }
        }
        qFatal("no such row: %s", qPrintable(text));
    }

    void chooseInFilter(const QString &text) const
    {
        QMenu *menu = list().filterMenu();
        Q_EMIT menu->aboutToShow();
        chooseRow(menu, text);
    }

    void chooseInMenu(const QUuid &mark, const QString &text) const
    {
        Q_EMIT list().markMenuRequested(mark, list().mapToGlobal(QPoint(10, 10)));
        auto *menu = m_window->findChild<QMenu *>(QStringLiteral("markMenu"));
        QVERIFY(menu);
        chooseRow(menu, text);
        menu->close();
        QTRY_VERIFY(!m_window->findChild<QMenu *>(QStringLiteral("markMenu")));
    }

    /// The notes changed on the disk, and were imported by another program.
    void importAgain(const QByteArray &notes) const
    {
        writeFile("days.md", notes);
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        QVERIFY(library);
        SilentProgress progress;
        QVERIFY(Services::importPaths(**library, {path("days.md")}, {}, progress, {}));
    }

    /// A mark on the first place of the words in any talk, as another program would keep it.
    QUuid keepMark(const char *words) const
    {
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        const QString wanted = QString::fromLatin1(words);
        const auto talks = (*library)->talks().talks();
        for (const TalkRow &talk : *talks) {
            const auto read = (*library)->talks().text(talk.id);
            const qsizetype at = read->document->text.indexOf(wanted);
            if (at >= 0) {
                Store::NewMark mark;
                mark.talk = talk.id;
                mark.range = {at, at + wanted.size()};
                return (*library)->marks().add(mark)->id;
            }
        }
        qFatal("no talk has the words %s", words);
    }

    /// As it is kept; null where it is not there, or in the bin.
    [[nodiscard]] std::optional<MarkRow> storedMark(const QUuid &mark) const
    {
        m_window->drain();
        const auto library =
            Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
        const auto all = (*library)->marks().marks();
        const auto found = std::ranges::find(*all, mark, &MarkRow::id);
        return found == all->end() ? std::nullopt : std::optional(*found);
    }

    /// One mark on the open talk, one with an open to-do on the other.
    std::pair<QUuid, QUuid> openWithMarksOfTwoTalks()
    {
        makeLibrary(harbourTalks);
        const QUuid here = keepMark("counts waves");
        const QUuid there = keepMark("Nobody rings it");
        {
            auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
            MarkRow mark = (*library)->marks().mark(there).value();
            mark.todo = Todo::Open;
            mark.comment = QStringLiteral("ask at the café");
            if (!(*library)->marks().change(mark)) {
                qFatal("the mark is not changed");
            }
        }
        openWindow();
        [this] { QTRY_VERIFY(m_window->editor().hasTalk()); }();
        activate();
        return {here, there};
    }
};

} // namespace Lectern::Testing
