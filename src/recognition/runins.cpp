// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runins.h"

#include "text.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestRunIn = 300; // where in a line a title can stand that is run into the text

} // namespace

/// 'Title (Name): text', 'Title by Name: text' and 'Title by NameName goes on …'.
void RunIns::look(int line, bool isFree)
{
    static const QRegularExpression bracketed =
        pattern(uR"re(^["“]?(.{4,120}?)["”]?\s\(([^()]{4,60})\)\s?:\s*\S)re"_s);
    static const QRegularExpression labelled =
        pattern(uR"re(^["“]?(.{4,120}?)["”]?\s(?:by|von|par)\s([A-Z][^:]{3,50}?):\s)re"_s);
    static const QRegularExpression glued =
        pattern(uR"(^(.{6,140}?) by (([A-Z][a-z]+) [A-Z][a-zA-Z-]+?)(?=\3\b))"_s);
    constexpr qsizetype fewestForProse = 90;
    const QString text = beginOf(m_notes.text(line), longestRunIn).toString();
    QRegularExpressionMatch match;
    if (text.contains(u':')) {
        match = text.contains(u')') ? bracketed.match(text) : match;
        match = !match.hasMatch() && hasPiece(text, {u"by", u"von", u"par"}) ? labelled.match(text) : match;
    }
    if (match.hasMatch()) {
        const QString name = match.captured(2);
        m_runIns.push_back({line, {match.captured(1), name}, m_notes.people().score(name)});
        return;
    }
    if (text.contains(" by "_L1)) {
        if (const auto repeated = glued.match(text); repeated.hasMatch()) {
            const QString name = repeated.captured(2);
            m_runIns.push_back({line, {repeated.captured(1), name}, m_notes.people().likeness(name)});
        }
    }
    if (isFree && text.size() > fewestForProse) {
        lookForProse(line);
    }
}

void RunIns::lookForProse(int line)
{
    static const QRegularExpression quoted =
        pattern(uR"re((?:["“”«„]|'(?=[A-Z]))\s?([^"“”«»„]{8,110}?)\s?["“”»])re"_s);
    static constexpr SignSet closing(u"\"“”»");
    if (!closing.hasAnyOf(m_notes.text(line))) {
        return;
    }
    const QRegularExpressionMatch title = quoted.match(m_notes.text(line));
    if (!title.hasMatch()) {
        return;
    }
    if (const QString name = nameInProse(line); !name.isEmpty()) {
        m_prose.push_back({line, {title.captured(1), name}, 1.0});
    }
}

/// A strong or linked name, else two capitalised words that are surely one.
QString RunIns::nameInProse(int line) const
{
    static const QRegularExpression quotedText = pattern(uR"re(["“”«„].*?["“”»])re"_s);
    static const QRegularExpression twoWords =
        pattern(uR"((?<![.\w] )(?<!\w)([A-ZÀ-Ž][\w'’-]+ [A-ZÀ-Ž][\w'’-]+)(?!\w))"_s);
    constexpr qsizetype farthest = 200;
    for (const LineSpan &span : m_notes.line(line).spans) {
        if (span.text.size() >= 4 && span.text.size() <= 40 && m_notes.people().likeness(span.text) >= 0.6) {
            return span.text;
        }
    }
    QString rest = m_notes.text(line);
    rest.replace(quotedText, u" "_s);
    rest = beginOf(rest, farthest).toString();
    for (auto matches = twoWords.globalMatch(rest); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        if (m_notes.people().likeness(name) >= 0.85) {
            return name;
        }
    }
    return {};
}

std::map<int, FoundRunIn> RunIns::repeated() const
{
    static const QRegularExpression nameShape = pattern(uR"(^(?:[A-ZÀ-Ž][\w.'’-]*\s?){1,4}(?:,.*)?$)"_s);
    constexpr int fewest = 2;
    std::map<int, FoundRunIn> chosen;
    const auto isSure = [](const Likely &runIn) { return runIn.likeness >= 0.5; };
    if (std::ranges::count_if(m_runIns, isSure) >= fewest) {
        for (const Likely &runIn : m_runIns) {
            if (isSure(runIn) || found(nameShape, runIn.talk.name)) {
                chosen.insert_or_assign(runIn.line, FoundRunIn{runIn.talk, StyleKind::RunIn});
            }
        }
    }
    if (m_prose.size() >= fewest) {
        for (const Likely &runIn : m_prose) {
            chosen.try_emplace(runIn.line, FoundRunIn{runIn.talk, StyleKind::Prose});
        }
    }
    return chosen;
}

std::optional<RunInTalk> namedLead(const SourceLine &source, const People &people)
{
    // The stop of an initial ends no name.
    static const QRegularExpression behind = caseless(
        uR"(^\s*(?:[(\[（]([^()\[\]（）]{3,60})[)\]）]|(?:[,–—-]\s*)?(?:by|von|par|por|di)\s+((?:[^.,:;–—(]|%1){3,60}?)%2|[-–—:,|]\s*((?:[^.,:;–—(]|%1){3,50}?)%2))"_s
            .arg(uR"((?<=\b\p{L})\.)"_s, uR"(\s*(?:(?<!\b\p{L})\.|[,:;–—(]|\s-\s|$))"_s));
    constexpr double sure = 0.6;
    constexpr qsizetype reach = 160;
    const bool hasLead = !source.spans.empty() && source.spans.front().kind == LineSpan::Kind::Strong
        && source.spans.front().startsLine && source.text.startsWith(source.spans.front().text);
    if (!hasLead || pieceCount(source.spans.front().text) < 2) {
        return std::nullopt;
    }
    const QString &lead = source.spans.front().text;
    const QRegularExpressionMatch match = behind.match(source.text.mid(lead.size(), reach));
    for (const int group : {1, 2, 3}) {
        const QString name = match.captured(group).trimmed();
        if (!name.isEmpty() && people.score(name) >= sure) {
            return RunInTalk{trimmedOf(lead, u" :,-–—"), name};
        }
    }
    return std::nullopt;
}

} // namespace Lectern::Recognition
