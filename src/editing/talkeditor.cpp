// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkeditor.h"

#include "base/uuid.h"
#include "document/markplaces.h"
#include "editing/deedtexts.h"
#include "editing/talkcommands.h"

#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Lectern::Editing {

namespace {

constexpr int commentMergeId = 1;

void sortByPlace(std::vector<MarkRow> &marks)
{
    std::stable_sort(marks.begin(), marks.end(), [](const MarkRow &a, const MarkRow &b) {
        return std::tie(a.range, a.created) < std::tie(b.range, b.created);
    });
}

auto findMark(std::vector<MarkRow> &marks, const QUuid &id)
{
    return std::find_if(marks.begin(), marks.end(), [&id](const MarkRow &mark) { return mark.id == id; });
}

/// Nearest heading at or above a place of the talk's text.
QString sectionAt(const Document &document, qsizetype position)
{
    QString section;
    for (const Block &block : document.blocks) {
        if (block.text.begin > position) {
            break;
        }
        if (block.kind == BlockKind::Heading) {
            section = document.text.mid(block.text.begin, block.text.length());
        }
    }
    return section;
}

QString textOf(const Document &document, const Block &block)
{
    return document.text.mid(block.text.begin, block.text.length());
}

bool isUnlabelledCode(const Block &block)
{
    return block.kind == BlockKind::Code && (block.language.isEmpty() || block.languageGuessed);
}

/// The open talk was read again: languages of its code that an undo of an earlier session changed.
void tellLanguages(TalkEditor &editor, const Document &before, const Document &after)
{
    for (size_t i = 0; i < std::min(before.blocks.size(), after.blocks.size()); ++i) {
        if (before.blocks[i].language != after.blocks[i].language) {
            Q_EMIT editor.codeLanguageChanged(static_cast<int>(i), after.blocks[i].language);
        }
    }
}

} // namespace

TalkEditor::TalkEditor(Services::LibraryThread &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

QList<QUuid> TalkEditor::talksToUndo()
{
    QSet<QUuid> talks;
    for (int i = 0; i < m_undoStack.count(); ++i) {
        talks.insert(static_cast<const EditCommand *>(m_undoStack.command(i))->talk());
    }
    talks.remove(QUuid());
    return talks.values();
}

void TalkEditor::forgetTalksBut(const std::function<bool(const QUuid &)> &isThere)
{
    for (int i = 0; i < m_undoStack.count(); ++i) {
        const QUuid &talk = static_cast<const EditCommand *>(m_undoStack.command(i))->talk();
        if (!talk.isNull() && !isThere(talk) && !wasMovedToBin(talk)) {
            m_undoStack.clear();
            return;
        }
    }
}

/// By a step that is undone before those about the talk are. (One that was undone just now counts too: what
/// lists show may be a moment older.)
bool TalkEditor::wasMovedToBin(const QUuid &talk) const
{
    for (int i = 0; i < m_undoStack.count(); ++i) {
        if (static_cast<const EditCommand *>(m_undoStack.command(i))->takesAway(talk)) {
            return true;
        }
    }
    return false;
}

void TalkEditor::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
    if (isReadOnly()) {
        m_undoStack.clear();
        ++m_edits; // what is being loaded comes too late
    }
}

bool TalkEditor::push(QUndoCommand *command)
{
    if (isReadOnly()) {
        delete command;
        Q_EMIT failed({ErrorKind::Io, m_readOnlyReason, {}});
        return false;
    }
    m_undoStack.push(command);
    return true;
}

void TalkEditor::setTalk(const TalkText &talk)
{
    m_talk = talk;
    m_map = CodePointMap(m_talk.document->text);
    sortByPlace(m_talk.marks);
    Q_EMIT talkOpened();
    Q_EMIT marksChanged();
}

void TalkEditor::clear() { setTalk({}); }

const MarkRow *TalkEditor::mark(const QUuid &id) const
{
    const auto found = std::find_if(
        m_talk.marks.begin(), m_talk.marks.end(), [&id](const MarkRow &mark) { return mark.id == id; });
    if (found != m_talk.marks.end()) {
        return &*found;
    }
    const MarkRow *elsewhere = markElsewhere ? markElsewhere(id) : nullptr;
    // Of the open talk nobody knows more than is known here.
    return elsewhere && elsewhere->talk != m_talk.row.id ? elsewhere : nullptr;
}

Utf16Range TalkEditor::snapped(Utf16Range range) const
{
    const QString &text = m_talk.document->text;
    range.begin = std::clamp<qsizetype>(range.begin, 0, text.size());
    range.end = std::clamp<qsizetype>(range.end, range.begin, text.size());
    while (range.begin < range.end && text[range.begin].isSpace()) {
        ++range.begin;
    }
    while (range.end > range.begin && text[range.end - 1].isSpace()) {
        --range.end;
    }
    if (range.isEmpty()) {
        return range;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(range.begin);
    if (!finder.isAtBoundary()) {
        range.begin = std::max<qsizetype>(0, finder.toPreviousBoundary());
    }
    finder.setPosition(range.end);
    if (!finder.isAtBoundary()) {
        const qsizetype next = finder.toNextBoundary();
        range.end = next < 0 ? text.size() : next;
    }
    return range;
}

QUuid TalkEditor::addMark(
    Utf16Range range, MarkKind kind, const QString &comment, const QStringList &tags, Todo todo)
{
    range = snapped(range);
    if (!hasTalk() || range.isEmpty()) {
        return {};
    }
    const CodePointRange inTalk = m_map.toCodePoints(range);
    MarkRow mark;
    mark.id = makeUuidV7();
    mark.talk = m_talk.row.id;
    mark.kind = kind;
    mark.quote = m_talk.document->text.mid(range.begin, range.length());
    mark.range = {inTalk.begin + m_talk.offset, inTalk.end + m_talk.offset};
    mark.comment = comment;
    mark.tags = tags;
    mark.todo = todo;
    mark.section = sectionAt(m_talk.document, range.begin);
    mark.created = mark.modified = QDateTime::currentDateTimeUtc();
    return push(new MarkCommand(*this, m_talk.row.id, std::nullopt, mark, markText(kind))) ? mark.id
                                                                                           : QUuid();
}

void TalkEditor::changeMark(
    const QUuid &id, const QString &text, int mergeId, const std::function<void(MarkRow &)> &change)
{
    const MarkRow *before = mark(id);
    if (!before) {
        return;
    }
    MarkRow after = *before;
    change(after);
    if (after == *before) {
        return;
    }
    after.modified = QDateTime::currentDateTimeUtc();
    push(new MarkCommand(*this, before->talk, *before, after, text, mergeId));
}

void TalkEditor::setKind(const QUuid &id, MarkKind kind)
{
    changeMark(id, markText(kind), -1, [kind](MarkRow &row) { row.kind = kind; });
}

void TalkEditor::setComment(const QUuid &id, const QString &comment)
{
    changeMark(id, tr("Write a note"), commentMergeId, [&comment](MarkRow &row) { row.comment = comment; });
}

void TalkEditor::setMarkTags(const QUuid &id, const QStringList &tags)
{
    changeMark(id, tr("Tag a mark"), -1, [&tags](MarkRow &row) { row.tags = tags; });
}

void TalkEditor::setTodo(const QUuid &id, Todo todo)
{
    const QString text = todo == Todo::Open ? tr("Make a to-do")
        : todo == Todo::Done                ? tr("Tick a to-do")
                                            : tr("Remove a to-do");
    changeMark(id, text, -1, [todo](MarkRow &row) { row.todo = todo; });
}

void TalkEditor::setMarkPlace(const QUuid &id, Utf16Range range)
{
    range = snapped(range);
    const MarkRow *before = mark(id);
    if (range.isEmpty() || !before || before->talk != m_talk.row.id) {
        return;
    }
    const CodePointRange inTalk = m_map.toCodePoints(range);
    changeMark(id, placeText(), -1, [&](MarkRow &row) {
        const MarkRow placed = placedByHand(row, {inTalk.begin + m_talk.offset, inTalk.end + m_talk.offset},
            m_talk.document->text.mid(range.begin, range.length()));
        if (placed != row) {
            row = placed;
            row.section = sectionAt(m_talk.document, range.begin);
        }
    });
}

void TalkEditor::keepWithoutPlace(const QUuid &id)
{
    changeMark(id, keepWithoutPlaceText(), -1, [](MarkRow &row) { row = keptWithoutPlace(row); });
}

bool TalkEditor::removeMark(const QUuid &id)
{
    const MarkRow *before = mark(id);
    return before && push(new MarkCommand(*this, before->talk, *before, std::nullopt, tr("Remove a mark")));
}

void TalkEditor::showMark(
    const QUuid &talk, const std::optional<MarkRow> &before, const std::optional<MarkRow> &after)
{
    if (talk != m_talk.row.id) {
        Q_EMIT markElsewhereChanged(before, after);
        return;
    }
    const auto place = findMark(m_talk.marks, before ? before->id : after->id);
    if (!after) {
        if (place != m_talk.marks.end()) {
            m_talk.marks.erase(place);
        }
    } else if (place != m_talk.marks.end()) {
        *place = *after;
    } else {
        m_talk.marks.push_back(*after);
    }
    sortByPlace(m_talk.marks);
    Q_EMIT marksChanged();
    refreshRow();
}

void TalkEditor::changeTalk(const QString &text, const std::function<void(TalkRow &)> &change)
{
    if (!hasTalk()) {
        return;
    }
    TalkRow after = m_talk.row;
    change(after);
    if (!(after == m_talk.row)) {
        push(new TalkCommand(*this, m_talk.row, after, text));
    }
}

void TalkEditor::setStatus(ReadStatus status)
{
    changeTalk(statusText(1), [status](TalkRow &row) { row.status = status; });
}

void TalkEditor::setStarred(bool starred)
{
    changeTalk(starText(starred, 1), [starred](TalkRow &row) { row.isStarred = starred; });
}

void TalkEditor::setTags(const QStringList &tags)
{
    changeTalk(tagText(1), [&tags](TalkRow &row) { row.tags = tags; });
}

void TalkEditor::setCodeLanguage(int block, const QString &language)
{
    const auto &blocks = m_talk.document->blocks;
    const auto index = static_cast<size_t>(block);
    if (hasTalk() && index < blocks.size() && blocks[index].language != language) {
        const QString code = textOf(m_talk.document, blocks[index]);
        push(new CodeLanguageCommand(*this, m_talk.row.id, code, blocks[index].language, language));
    }
}

void TalkEditor::showCodeLanguage(const QUuid &talk, const QString &code, const QString &language)
{
    if (talk != m_talk.row.id) {
        return;
    }
    for (size_t i = 0; i < m_talk.document->blocks.size(); ++i) {
        const Block &block = m_talk.document->blocks[i];
        if (isUnlabelledCode(block) && textOf(m_talk.document, block) == code) {
            // Anew each time: who hears of it may keep a copy of the talk.
            Block &edited = m_talk.document.edit().blocks[i];
            edited.language = language;
            edited.languageGuessed = true;
            Q_EMIT codeLanguageChanged(static_cast<int>(i), language);
        }
    }
}

void TalkEditor::setProgress(const TalkRow &talk, double progress)
{
    if (talk.id.isNull() || isReadOnly() || progress <= talk.progress) {
        return;
    }
    TalkRow row = talk.id == m_talk.row.id ? m_talk.row : talk;
    row.progress = progress;
    if (row.id == m_talk.row.id) {
        m_talk.row.progress = progress;
    }
    Q_EMIT talkChanged(row);
    m_library.run(
        this,
        [id = row.id, progress](Services::LibrarySession &session, const std::stop_token &) {
            return session.talks().setProgress(id, progress);
        },
        [this, id = row.id](const Result<void> &outcome) {
            if (!outcome) {
                report(id, outcome.error());
            }
        });
}

void TalkEditor::showTalk(const TalkRow &row)
{
    if (m_talk.row.id == row.id) {
        // Only what this command is about: marks and progress may have moved on since.
        m_talk.row.status = row.status;
        m_talk.row.isStarred = row.isStarred;
        m_talk.row.tags = row.tags;
        m_talk.row.title = row.title;
        m_talk.row.speakers = row.speakers;
        Q_EMIT talkChanged(m_talk.row);
    } else {
        Q_EMIT talkChanged(row);
    }
}

void TalkEditor::showTalks(const std::vector<TalkRow> &rows)
{
    for (const TalkRow &row : rows) {
        showTalk(row);
    }
}

void TalkEditor::doDeed(LibraryDeed deed) { push(new DeedCommand(*this, std::move(deed))); }

void TalkEditor::refreshRow()
{
    TalkRow &row = m_talk.row;
    row.marks = static_cast<int>(m_talk.marks.size());
    row.openTodos = 0;
    row.markKinds.clear();
    for (const MarkKind kind : allMarkKinds) {
        const auto isKind = [kind](const MarkRow &mark) { return mark.kind == kind; };
        if (std::any_of(m_talk.marks.begin(), m_talk.marks.end(), isKind)) {
            row.markKinds.push_back(kind);
        }
    }
    for (const MarkRow &mark : m_talk.marks) {
        row.openTodos += mark.todo == Todo::Open ? 1 : 0;
    }
    Q_EMIT talkChanged(row);
}

void TalkEditor::readRow(const QUuid &talk)
{
    if (talk == m_talk.row.id) {
        return;
    }
    m_library.run(
        this,
        [talk](Services::LibrarySession &session, const std::stop_token &) {
            return session.talks().talks(std::vector<QUuid>{talk});
        },
        [this](const Result<std::vector<TalkRow>> &rows) {
            if (rows && !rows->empty() && rows->front().id != m_talk.row.id) {
                Q_EMIT talkChanged(rows->front());
            }
        });
}

void TalkEditor::report(const QUuid &talk, const Error &error)
{
    Q_EMIT failed(error);
    m_undoStack.clear(); // its steps hang on the one that was not kept
    reload(talk);
}

void TalkEditor::reload(const QUuid &talk)
{
    if (talk.isNull()) {
        return;
    }
    m_library.run(
        this,
        [talk](Services::LibrarySession &session, const std::stop_token &) {
            return session.talks().text(talk);
        },
        [this](const Result<TalkText> &kept) {
            if (!kept) {
                return;
            }
            if (kept->row.id == m_talk.row.id) {
                const SharedDocument before = m_talk.document;
                setTalk(*kept);
                tellLanguages(*this, before, m_talk.document);
            } else {
                Q_EMIT talkReloaded(*kept);
            }
            Q_EMIT talkChanged(kept->row);
        });
}

} // namespace Lectern::Editing
