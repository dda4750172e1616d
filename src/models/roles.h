// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/treequery.h"

#include <QtCore/qnamespace.h>

/// Roles and row kinds of all models. Values under a role are plain (text, numbers, ids, lists); how they
/// look is the business of the delegates in ui.
namespace Lectern::Models {

/// What the list of talks is narrowed to.
using LibraryFilter = TreeFilter;
/// Order of the tree.
using LibraryOrder = TreeOrder;
/// What stands at its top.
using LibraryGrouping = TreeGrouping;

/// LibraryModel
enum class LibraryRowKind {
    Group, ///< event, speaker, year or tag
    Part, ///< a day of an event, an event of a year
    Talk,
    Section,
};
enum LibraryRole {
    RowKindRole = Qt::UserRole + 1, ///< int(LibraryRowKind)
    IdRole, ///< QUuid of the group or talk; null for others
    KeyRole, ///< QString: of a group or part, the same after the tree was read anew
    NameRole, ///< QString: group (an event without its year), part, title of talk or section
    YearRole, ///< int of the event; 0: unknown, or no event
    SpeakersRole, ///< QStringList
    BylineRole, ///< QStringList: what stands below a title: speakers, or the event below their own names
    StatusRole, ///< int(ReadStatus) of the talk
    ProgressRole, ///< double 0 to 1: of the talk; of the group or part the share of its talks that is done
    DoneCountRole, ///< int: talks read to the end (group, part)
    TalkCountRole, ///< int (group, part)
    UnreadCountRole, ///< int (group, part)
    StarredRole, ///< bool
    MarkKindsRole, ///< QList<int> of MarkKind in use, each once, in key order
    MarkCountRole, ///< int (talk, section)
    OpenTodosRole, ///< int
    TagsRole, ///< QStringList
    LevelRole, ///< int: heading level of a section, from 1
    CurrentRole, ///< bool: the section that is on screen
    PositionRole, ///< qint64: place of the section in the talk's text, code points
    EventNotesRole, ///< bool: no talk but the event's own notes
};

/// FilterListModel
enum FilterRole {
    FilterIdRole = Qt::UserRole + 1, ///< int(LibraryFilter); -1: a saved search
    FilterCountRole, ///< int; -1: not known
    FilterQueryRole, ///< QString: of a saved search
};

/// TagTreeModel
enum TagRole {
    TagNameRole = Qt::UserRole + 1, ///< QString: whole path "a/b"
    TagHueRole, ///< int 0 to 7
    TagCountRole, ///< int: talks
    TagIsBranchRole, ///< bool: no tag itself, only the way to some
};

/// SearchResultsModel. StandIns: says by which other words the talks below were found.
enum class ResultRowKind { Talk, Hit, More, Late, StandIns };
enum ResultRole {
    ResultKindRole = Qt::UserRole + 1, ///< int(ResultRowKind)
    ResultTalkRole, ///< QUuid of the talk
    ResultTitleRole, ///< QString: title of the talk
    ResultSpeakersRole, ///< QStringList
    ResultEventRole, ///< QString: "PyLowlands 2019"
    ResultCountRole, ///< int: passages in the talk (Talk), hidden ones (More)
    ResultSnippetRole, ///< QString: one line of plain text (Hit)
    ResultMatchesRole, ///< QList<Lectern::Utf16Range>: matched words of the snippet, or of the title (Talk)
    ResultFieldRole, ///< int(Store::SearchField)
    ResultSectionRole, ///< QString
    ResultMarkRole, ///< QUuid; null: not on a mark
    ResultMarkKindRole, ///< int(MarkKind)
    ResultRangeRole, ///< Lectern::CodePointRange in the talk's text
};

/// MarkListModel
enum class MarkRowKind { Header, Mark };
enum MarkRole {
    MarkRowKindRole = Qt::UserRole + 1, ///< int(MarkRowKind)
    MarkIdRole, ///< QUuid
    MarkTalkRole, ///< QUuid
    MarkKindRole, ///< int(MarkKind)
    MarkHeaderRole, ///< QString: section or talk the row stands under; of a header its own text
    MarkQuoteRole, ///< QString
    MarkCommentRole, ///< QString, Markdown
    MarkTagsRole, ///< QStringList
    MarkTodoRole, ///< int(Todo)
    MarkTimeRole, ///< QDateTime: last change
    MarkKeptRole, ///< bool: MarkRow::isKept
    MarkStateRole, ///< int(AnchorState)
};

/// LineListModel
enum class LineRowKind { Header, FollowUp, Link };
enum LineRole {
    LineRowKindRole = Qt::UserRole + 1, ///< int(LineRowKind)
    LineTalkRole, ///< QUuid of the talk
    LineIdRole, ///< QUuid of the follow-up; null for the others
    LineTargetRole, ///< QString: where a link leads; of a header who told the talk where
    LineDoneRole, ///< bool
};

} // namespace Lectern::Models
