// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"
#include "store/search/wordcounts_p.h"
#include "store/search/wordparts_p.h"
#include "store/sql/statement_p.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace Lectern::Store {

struct Revision;
class Tokenizer;

/// Puts a talk into the search index, anew if it is there; out of it if the talk is in the bin. Inside a
/// write transaction. `isNew`: it was never there, and its words are counted for completions.
void indexTalk(Database::Private &database, RowId talk, bool isNew);
/// What the index says of a talk beside its text.
struct IndexedHead {
    QString title;
    QString status = QStringLiteral("unread");
    bool isStarred = false;
    RowId event = 0; ///< 0: none
    QString eventName;
    int year = 0;
    std::vector<std::pair<RowId, QString>> speakers;
    std::vector<std::pair<RowId, QString>> tags; ///< of the talk itself
    std::vector<RowId> tagsOfMarks;
};
/// What the index says of the text of a talk, as the columns have it.
struct IndexedText {
    QByteArray title;
    QByteArray heading;
    QByteArray body;
    QByteArray code;
    QStringList has; ///< facets
    std::vector<quint32> words; ///< numbers of its words, each once
};
/// The words of some talks that are not in the index yet.
struct IndexedWords {
    WordCounts counts; ///< those of the texts of all talks; IndexedText::words are numbers of these
    std::vector<WordPart> parts;
};
/// The text of talk `number` (from 1, one after the other) of a revision, with `title`, whose words are added
/// to `words`. Any thread, with a tokenizer of its own.
[[nodiscard]] IndexedText indexedText(const Tokenizer &tokenizer, const Revision &revision,
    CodePointRange range, const QString &title, int number, IndexedWords &words);
/// The same as indexTalk() for a talk that was just made and need not be read: its head and its text, whose
/// words, as far as `words` has them, are counted by countWordsOf().
void indexNewTalk(Database::Private &database, RowId talk, const IndexedHead &head, const IndexedText &text,
    const IndexedWords &words);
/// Counts words of talks that were indexed, for completions. Inside the same write transaction.
void countWordsOf(Database::Private &database, const IndexedWords &words);
void unindexTalk(Database::Private &database, RowId talk);

/// Only the parts of the talk's words (the table `word_part`), which libraries of before do not have.
void keepWordParts(Database::Private &database, RowId talk);

/// As indexTalk(), for a mark.
void indexMark(Database::Private &database, RowId mark);

} // namespace Lectern::Store
