// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/mentions.h"

#include "store/rows/talkrows_p.h"
#include "store/search/passages_p.h"
#include "store/search/wordcompiler_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr qsizetype contextLength = 60;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// A term as its needle, alone: terms may overlap ("event", "event loop"), so each is looked for by itself.
struct Wanted {
    CompiledSearch search;
    QString match; ///< for talk_index: the talks that may have it
};

/// Each word for itself: a text has words one behind the other that the index keeps in different columns.
QString anyOrder(const Needle &needle)
{
    QStringList words;
    for (size_t i = 0; i < needle.words.size(); ++i) {
        const bool goesOn = needle.isPrefix && i + 1 == needle.words.size() && needle.signs.empty();
        words += u"\"%1\""_s.arg(QString::fromUtf8(needle.words[i])) + (goesOn ? u" *"_s : QString());
    }
    return u"({heading body code} : (%1))"_s.arg(words.join(u" AND "_s));
}

std::optional<Wanted> wantedOf(Database::Private &d, const QString &term)
{
    QueryTerm typed;
    typed.kind = term.endsWith(u'*') ? QueryTerm::Kind::Prefix : QueryTerm::Kind::Word;
    typed.text = term.endsWith(u'*') ? term.chopped(1) : term;
    Wanted wanted;
    wanted.search.needles = needlesOf(d.tokenizer(), typed);
    if (wanted.search.needles.empty()) {
        return std::nullopt;
    }
    wanted.match = anyOrder(wanted.search.needles.front());
    return wanted;
}

std::vector<RowId> talksWith(Database::Private &d, const std::vector<Wanted> &terms)
{
    QStringList alternatives;
    for (const Wanted &term : terms) {
        alternatives += term.match;
    }
    return idsOf(d, u"SELECT rowid FROM talk_index WHERE talk_index MATCH ?"_s, alternatives.join(u" OR "_s));
}

/// Blanks, line ends and control characters in a row become one blank.
QString onOneLine(QStringView text)
{
    QString line;
    for (const QChar c : text) {
        const bool isBlank = c.isSpace() || c.category() == QChar::Other_Control;
        if (!isBlank) {
            line += c;
        } else if (!line.endsWith(u' ')) {
            line += u' ';
        }
    }
    return line;
}

/// What stands before `at`, from the begin of a word on if one begins there.
QString before(QStringView text, qsizetype at)
{
    qsizetype begin = std::max<qsizetype>(0, at - contextLength);
    if (begin > 0) {
        const auto blank =
            std::find_if(text.begin() + begin - 1, text.begin() + at, [](QChar c) { return c.isSpace(); });
        begin = blank == text.begin() + at ? begin : blank - text.begin() + 1;
        begin += begin < at && text[begin].isLowSurrogate() ? 1 : 0;
    }
    return onOneLine(text.sliced(begin, at - begin));
}

QString after(QStringView text, qsizetype at)
{
    qsizetype end = std::min(text.size(), at + contextLength);
    if (end < text.size()) {
        qsizetype blank = end;
        while (blank > at && !text[blank].isSpace()) {
            --blank;
        }
        end = blank > at ? blank : end;
        end -= end > at && text[end - 1].isHighSurrogate() ? 1 : 0;
    }
    return onOneLine(text.sliced(at, end - at));
}

std::optional<std::pair<RowId, CodePointRange>> placeOf(Database::Private &d, RowId talk)
{
    Statement query(d, u"SELECT revision_id, begin_cp, end_cp FROM talk WHERE id = ?"_s);
    if (!query.bind(talk).next()) {
        return std::nullopt;
    }
    return std::pair(query.integer(0), CodePointRange{query.integer(1), query.integer(2)});
}

TalkMentions mentionsIn(Database::Private &d, const StoredTalk &talk, const std::vector<Wanted> &terms)
{
    TalkMentions found{talk.row, std::vector<int>(terms.size()), {}};
    const auto place = placeOf(d, talk.id);
    const std::shared_ptr<const Revision> revision = place ? d.revisions().get(d, place->first) : nullptr;
    if (!revision) {
        return found;
    }
    const Utf16Range range = utf16Of(*revision, place->second);
    const QStringView text = QStringView(revision->document.text).sliced(range.begin, range.length());
    for (size_t term = 0; term < terms.size(); ++term) {
        for (const Place &hit : findPlaces(d.tokenizer(), terms[term].search, text)) {
            const CodePointRange points =
                revision->places.toCodePoints({hit.range.begin + range.begin, hit.range.end + range.begin});
            found.lines.push_back(
                {term, {points.begin - place->second.begin, points.end - place->second.begin},
                    before(text, hit.range.begin),
                    onOneLine(text.sliced(hit.range.begin, hit.range.length())), after(text, hit.range.end)});
            ++found.counts[term];
        }
    }
    std::ranges::stable_sort(found.lines, {}, [](const Mention &line) { return line.range; });
    return found;
}

} // namespace

Result<std::vector<TalkMentions>> findMentions(
    Database &database, const QStringList &terms, const std::stop_token &stop)
{
    Database::Private &d = database.d();
    const StopScope scope(d, stop);
    ReadTransaction work(d);
    std::vector<Wanted> wanted;
    for (const QString &term : terms) {
        auto one = wantedOf(d, term);
        if (!one) {
            return failure(ErrorKind::InvalidInput,
                Sentences::tr("“%1” has no letter or number that could be looked for.").arg(term));
        }
        wanted.push_back(std::move(*one));
    }
    std::vector<TalkMentions> found;
    for (const StoredTalk &talk : readTalks(d,
             {TalkScope::Kind::Listed, {}, wanted.empty() ? std::vector<RowId>() : talksWith(d, wanted)})) {
        if (!d.mayRun()) {
            break;
        }
        TalkMentions mentions = mentionsIn(d, talk, wanted);
        if (!mentions.lines.empty()) {
            found.push_back(std::move(mentions));
        }
    }
    return work.finish(std::move(found));
}

} // namespace Lectern::Store
