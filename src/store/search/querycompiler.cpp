// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/filtercompiler_p.h"
#include "store/search/querycompiler_p.h"
#include "store/sql/database_p.h"

#include <map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// How many completions of the word being typed stand in for it: more would cost more than a key may
/// (performance.md section 2.4); one letter is asked of titles and speakers only, unless the answer is final.
int completionsFor(qsizetype letters, bool isFinal)
{
    if (isFinal) {
        return 64;
    }
    return letters == 1 ? 0 : letters == 2 ? 16 : 32;
}

QString quoted(const std::vector<QByteArray> &words)
{
    QStringList texts;
    for (const QByteArray &word : words) {
        texts += QString::fromUtf8(word).replace(u'"', u' ');
    }
    return u'"' + texts.join(u' ') + u'"';
}

class Compiler
{
public:
    Compiler(Database::Private &database, bool isFinal)
        : m_database(database)
        , m_isFinal(isFinal)
    {
    }

    CompiledSearch compile(const SearchQuery &query)
    {
        readPlaces(query);
        for (size_t i = 0; i < query.terms.size(); ++i) {
            const bool isOpen = query.isLastWordOpen && i + 1 == query.terms.size();
            readTerm(query.terms[i], isOpen);
        }
        finish();
        return std::move(m_out);
    }

private:
    /// What one OR group asks of each index.
    struct Group {
        QStringList talk;
        QStringList head;
        QStringList mark;
        std::vector<TalkSet> sets;
        bool hasFilter = false;
        bool isSilent = false; ///< one of its words is not asked of the bodies yet
    };

    void readPlaces(const SearchQuery &query);
    void readTerm(const QueryTerm &term, bool isOpen);
    void readWord(const QueryTerm &term, Group &group, bool isOpen);
    void finish();
    void finishGroup(
        const Group &group, QStringList &talk, QStringList &head, QStringList &mark, QStringList &scope);
    [[nodiscard]] QString openWord(const std::vector<QByteArray> &words, bool *isSilent) const;
    [[nodiscard]] QString columns() const;

    Database::Private &m_database;
    bool m_isFinal;
    CompiledSearch m_out;
    std::map<int, Group> m_groups; ///< alternatives by their number, single terms by minus their place
    QStringList m_excluded;
};

/// `in:` says where to look.
void Compiler::readPlaces(const SearchQuery &query)
{
    QStringList wanted;
    QStringList unwanted;
    for (const QueryTerm &term : query.terms) {
        if (term.kind == QueryTerm::Kind::Filter && term.field == "in"_L1 && !term.text.isEmpty()) {
            (term.isExcluded ? unwanted : wanted) += term.text.toLower();
        }
    }
    const auto looks = [&](const QString &place) {
        return (wanted.isEmpty() || wanted.contains(place)) && !unwanted.contains(place);
    };
    m_out.looksInTitle = looks(u"title"_s);
    m_out.looksInText = looks(u"text"_s);
    m_out.looksInCode = looks(u"code"_s);
    m_out.looksInNotes = looks(u"notes"_s);
}

QString Compiler::columns() const
{
    QStringList names;
    if (m_out.looksInTitle) {
        names << u"title"_s << u"speaker"_s << u"about"_s;
    }
    if (m_out.looksInText) {
        names << u"heading"_s << u"body"_s;
    }
    if (m_out.looksInCode) {
        names << u"code"_s;
    }
    return u'{' + names.join(u' ') + u'}';
}

void Compiler::readTerm(const QueryTerm &term, bool isOpen)
{
    const int key = term.alternative > 0 ? term.alternative : -1 - static_cast<int>(m_groups.size());
    if (term.kind != QueryTerm::Kind::Filter) {
        if (m_database.tokenizer().words(term.text).empty()) {
            return; // signs only: nothing the index could know
        }
        if (term.isExcluded) {
            Group group;
            readWord(term, group, false);
            m_excluded += group.talk;
        } else {
            readWord(term, m_groups[key], isOpen);
        }
        return;
    }
    if (term.field == "in"_L1 || term.text.isEmpty()) {
        return;
    }
    CompiledFilter filter = compileFilter(m_database, term);
    m_out.wantsMarks = m_out.wantsMarks || (filter.isAboutMarks && !term.isExcluded);
    if (filter.markKind && !term.isExcluded) {
        m_out.markKinds.push_back(*filter.markKind);
    }
    if (!filter.section.isEmpty() && !term.isExcluded) {
        m_out.sections += filter.section;
    }
    if (term.isExcluded) {
        if (!filter.match.isEmpty()) {
            m_excluded += filter.match;
        } else {
            filter.set.isExcluded = true;
            m_out.sets.push_back(filter.set);
        }
        return;
    }
    Group &group = m_groups[key];
    group.hasFilter = true;
    if (!filter.match.isEmpty()) {
        group.talk += filter.match;
    } else {
        group.sets.push_back(filter.set);
    }
}

QString Compiler::openWord(const std::vector<QByteArray> &words, bool *isSilent) const
{
    const QString typed = QString::fromUtf8(words.back());
    const QString whole = quoted(words);
    if (m_isFinal && typed.size() > 1) {
        // The word itself once more, so that it ranks before those it only begins.
        return u"("_s + whole + u" OR " + whole + u" *)";
    }
    const int most = completionsFor(typed.size(), m_isFinal);
    *isSilent = most == 0;
    QStringList alternatives{whole};
    std::vector<QByteArray> completed = words;
    for (const QString &word : frequentWords(m_database, typed, most)) {
        completed.back() = word.toUtf8();
        alternatives += quoted(completed);
    }
    alternatives.removeDuplicates();
    return u'(' + alternatives.join(u" OR "_s) + u')';
}

void Compiler::readWord(const QueryTerm &term, Group &group, bool isOpen)
{
    const std::vector<QByteArray> words = m_database.tokenizer().words(term.text);
    const bool isPrefix = (isOpen || term.kind == QueryTerm::Kind::Prefix) && !isWholeByItself(words.back());
    QString expression = quoted(words);
    const QString prefix = expression + u" *"_s;
    if (isPrefix) {
        expression = openWord(words, &group.isSilent);
    }
    if (const QString where = columns(); where != "{}"_L1) {
        group.talk += where + u" : "_s + expression;
    }
    if (m_out.looksInTitle) {
        group.head += isPrefix ? prefix : expression;
    }
    if (m_out.looksInNotes) {
        group.mark += isPrefix ? prefix : expression;
    }
    if (!term.isExcluded) {
        m_out.needles.push_back({words, isPrefix});
    }
}

void Compiler::finishGroup(
    const Group &group, QStringList &talk, QStringList &head, QStringList &mark, QStringList &scope)
{
    if (!group.sets.empty()) {
        TalkSet joined = group.sets.front();
        for (size_t i = 1; i < group.sets.size(); ++i) {
            joined.sql += u" UNION ALL "_s + group.sets[i].sql;
            joined.values += group.sets[i].values;
        }
        if (!group.talk.isEmpty()) {
            joined.sql += u" UNION ALL SELECT rowid FROM talk_index WHERE talk_index MATCH ?"_s;
            joined.values += group.talk.join(u" OR "_s);
        }
        m_out.sets.push_back(joined);
    } else if (group.talk.isEmpty()) {
        m_out.asksTalks = false;
    } else if (!group.isSilent) {
        talk += u'(' + group.talk.join(u" OR "_s) + u')';
        if (group.hasFilter) {
            scope += talk.back();
        }
    }
    if (!group.hasFilter && !group.head.isEmpty()) {
        head += u'(' + group.head.join(u" OR "_s) + u')';
    }
    if (!group.mark.isEmpty()) {
        mark += u'(' + group.mark.join(u" OR "_s) + u')';
    }
}

void Compiler::finish()
{
    QStringList talk;
    QStringList head;
    QStringList mark;
    QStringList scope;
    bool hasFilters = !m_excluded.isEmpty();
    for (const auto &[key, group] : m_groups) {
        finishGroup(group, talk, head, mark, scope);
        hasFilters = hasFilters || group.hasFilter;
    }
    m_out.isEmpty = m_groups.empty() && m_excluded.isEmpty() && m_out.sets.empty();
    const auto without = [this](const QString &positive) {
        if (m_excluded.isEmpty()) {
            return positive;
        }
        return u"(%1) NOT (%2)"_s.arg(
            positive.isEmpty() ? u"{facets} : any"_s : positive, m_excluded.join(u" OR "_s));
    };
    m_out.match = without(talk.join(u" AND "_s));
    m_out.scopeMatch = without(scope.join(u" AND "_s));
    m_out.asksTalks =
        m_out.asksTalks && (!m_out.match.isEmpty() || !m_out.sets.empty() || m_out.needles.empty());
    m_out.markMatch = m_out.needles.empty() ? QString() : mark.join(u" AND "_s);
    // The little index knows no filters: with one the body index answers alone.
    m_out.headMatch = hasFilters || !m_out.sets.empty() ? QString() : head.join(u" AND "_s);
}

} // namespace

CompiledSearch compileQuery(Database::Private &database, const SearchQuery &query, bool isFinal)
{
    return Compiler(database, isFinal).compile(query);
}

QStringList frequentWords(Database::Private &database, const QString &prefix, int most)
{
    QStringList words;
    if (most == 0) {
        return words;
    }
    Statement query(
        database, u"SELECT term FROM term WHERE term >= ? AND term < ? ORDER BY talks DESC, term LIMIT ?"_s);
    query.bind(prefix, QString(prefix + u"\U0010FFFF"_s), most);
    while (query.next()) {
        words += query.text(0);
    }
    return words;
}

} // namespace Lectern::Store
