// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintextmarkup.h"

#include "base/signset.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;

const QHash<QString, char32_t> &namedEntities()
{
    static const QHash<QString, char32_t> entities{
        {u"amp"_s, U'&'},
        {u"lt"_s, U'<'},
        {u"gt"_s, U'>'},
        {u"quot"_s, U'"'},
        {u"apos"_s, U'\''},
        {u"nbsp"_s, 0xa0},
        {u"copy"_s, 0xa9},
        {u"reg"_s, 0xae},
        {u"trade"_s, 0x2122},
        {u"hellip"_s, 0x2026},
        {u"ndash"_s, 0x2013},
        {u"mdash"_s, 0x2014},
        {u"lsquo"_s, 0x2018},
        {u"rsquo"_s, 0x2019},
        {u"sbquo"_s, 0x201a},
        {u"ldquo"_s, 0x201c},
        {u"rdquo"_s, 0x201d},
        {u"bdquo"_s, 0x201e},
        {u"laquo"_s, 0xab},
        {u"raquo"_s, 0xbb},
        {u"bull"_s, 0x2022},
        {u"middot"_s, 0xb7},
        {u"deg"_s, 0xb0},
        {u"euro"_s, 0x20ac},
        {u"pound"_s, 0xa3},
        {u"sect"_s, 0xa7},
        {u"times"_s, 0xd7},
        {u"rarr"_s, 0x2192},
        {u"larr"_s, 0x2190},
        {u"rArr"_s, 0x21d2},
        {u"auml"_s, 0xe4},
        {u"ouml"_s, 0xf6},
        {u"uuml"_s, 0xfc},
        {u"Auml"_s, 0xc4},
        {u"Ouml"_s, 0xd6},
        {u"Uuml"_s, 0xdc},
        {u"szlig"_s, 0xdf},
        {u"agrave"_s, 0xe0},
        {u"aacute"_s, 0xe1},
        {u"acirc"_s, 0xe2},
        {u"atilde"_s, 0xe3},
        {u"aring"_s, 0xe5},
        {u"aelig"_s, 0xe6},
        {u"ccedil"_s, 0xe7},
        {u"egrave"_s, 0xe8},
        {u"eacute"_s, 0xe9},
        {u"ecirc"_s, 0xea},
        {u"euml"_s, 0xeb},
        {u"igrave"_s, 0xec},
        {u"iacute"_s, 0xed},
        {u"icirc"_s, 0xee},
        {u"iuml"_s, 0xef},
        {u"ntilde"_s, 0xf1},
        {u"ograve"_s, 0xf2},
        {u"oacute"_s, 0xf3},
        {u"ocirc"_s, 0xf4},
        {u"otilde"_s, 0xf5},
        {u"oslash"_s, 0xf8},
        {u"ugrave"_s, 0xf9},
        {u"uacute"_s, 0xfa},
        {u"ucirc"_s, 0xfb},
        {u"yacute"_s, 0xfd},
        {u"Eacute"_s, 0xc9},
        {u"Agrave"_s, 0xc0},
        {u"Ccedil"_s, 0xc7},
        {u"Oslash"_s, 0xd8},
        {u"Aring"_s, 0xc5},
        {u"AElig"_s, 0xc6},
    };
    return entities;
}

char32_t characterOf(const QString &entity)
{
    if (!entity.startsWith(u'#')) {
        return namedEntities().value(entity, 0);
    }
    const bool isHexadecimal = entity.size() > 1 && entity.at(1).toLower() == u'x';
    bool isNumber = false;
    const uint code = isHexadecimal ? QStringView(entity).sliced(2).toUInt(&isNumber, 16)
                                    : QStringView(entity).sliced(1).toUInt(&isNumber, 10);
    const bool isCharacter = isNumber && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? char32_t(code) : 0;
}

constexpr char16_t escapedBase = 0xe000; // private use: holds an escaped sign while mark-up is taken off

/// "\\*" is a star and no emphasis.
void hideEscapes(QString *text)
{
    static constexpr QStringView signs = u"\\`*_{}[]()#+-.!|<>";
    for (qsizetype at = text->indexOf(u'\\'); at >= 0 && at + 1 < text->size();
        at = text->indexOf(u'\\', at + 1)) {
        if (const QChar sign = text->at(at + 1); signs.contains(sign)) {
            text->replace(at, 2, QChar(char16_t(escapedBase + sign.unicode())));
        }
    }
}

void showEscapes(QString *text)
{
    for (QChar &sign : *text) {
        if (sign.unicode() > escapedBase && sign.unicode() < escapedBase + 0x80) {
            sign = QChar(char16_t(sign.unicode() - escapedBase));
        }
    }
}

bool isWordSign(QChar c) { return c.isLetterOrNumber() || c == u'_' || c.isMark(); }

/// How much of a run of underscores is mark-up: up to three behind a begin of a word, up to three before an
/// end. What stands inside a word belongs to it.
qsizetype emphasisIn(qsizetype run, bool followsWord, bool precedesWord)
{
    const qsizetype head = followsWord ? 0 : std::min<qsizetype>(run, 3);
    const qsizetype tail = precedesWord ? 0 : std::min<qsizetype>(run - head, 3);
    return head + tail;
}

/// End of the address whose "://" stands at `at`: its underscores belong to it, but for those at its end,
/// which close what opened before it.
qsizetype addressEnd(QStringView text, qsizetype at)
{
    static constexpr SignSet ends(u"*`<>\"");
    const qsizetype begin = at + 3; // behind "://", so that it is never before them
    qsizetype end = begin;
    while (end < text.size() && !text[end].isSpace() && !ends.has(text[end])
        && !text.sliced(end).startsWith(u"~~")) {
        ++end;
    }
    while (end > begin && (text[end - 1] == u'_' || (text[end - 1].isPunct() && text[end - 1] != u')'))) {
        --end;
    }
    return end;
}

/// Takes stars, backticks, pairs of tildes and the underscores around words off, in place.
void cutEmphasis(QString *text)
{
    QChar *const characters = text->data();
    const qsizetype size = text->size();
    qsizetype out = 0;
    QChar before; // as it stood in the text
    for (qsizetype at = 0; at < size;) {
        const QChar sign = characters[at];
        if (sign == u':' && QStringView(characters + at, size - at).startsWith(u"://")) {
            const qsizetype stop = addressEnd({characters, size}, at);
            while (at < stop) {
                characters[out++] = before = characters[at++];
            }
            continue;
        }
        if (sign != u'*' && sign != u'`' && sign != u'_' && sign != u'~') {
            characters[out++] = before = sign;
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < size && characters[end] == sign) {
            ++end;
        }
        const qsizetype run = end - at;
        const QChar behind = end < size ? characters[end] : QChar();
        const qsizetype cut = sign == u'_' ? emphasisIn(run, isWordSign(before), isWordSign(behind))
            : sign == u'~'                 ? run / 2 * 2
                                           : run;
        for (qsizetype kept = cut; kept < run; ++kept) {
            characters[out++] = sign;
        }
        before = sign;
        at = end;
    }
    text->truncate(out);
}

/// Whether simplified() would change nothing.
bool isSimple(QStringView line)
{
    bool isBehindBlank = true;
    for (const QChar c : line) {
        if (c > u' ' && c.unicode() < 0x80) {
            isBehindBlank = false;
            continue;
        }
        const bool isBlank = c == u' ';
        if ((isBlank && isBehindBlank) || (!isBlank && c.isSpace())) {
            return false;
        }
        isBehindBlank = isBlank;
    }
    return line.isEmpty() || line.back() != u' ';
}

/// Whether a bracket closes right before another opens, at most one blank between them.
bool mayHoldLink(QStringView line)
{
    for (qsizetype at = line.indexOf(u']'); at >= 0 && at + 1 < line.size();
        at = line.indexOf(u']', at + 1)) {
        const qsizetype next = line[at + 1].isSpace() ? at + 2 : at + 1;
        if (next < line.size() && (line[next] == u'(' || line[next] == u'[')) {
            return true;
        }
    }
    return false;
}

/// Whether "[1]", "[^1]", "[!]", "[]" or their like may stand in a line.
bool mayHoldFootnote(QStringView line)
{
    static constexpr SignSet signs(u"!?[]^");
    for (qsizetype at = line.indexOf(u'['); at >= 0 && at + 1 < line.size();
        at = line.indexOf(u'[', at + 1)) {
        if (signs.has(line[at + 1]) || line[at + 1].isDigit()) {
            return true;
        }
    }
    return false;
}

QString withoutBrackets(QString line)
{
    static const QRegularExpression image(uR"(!\[[^\]]*\](\([^)]*\)|\[[^\]]*\]))"_s);
    static const QRegularExpression orgLink(uR"(\[\[([^\]]*)\](?:\[([^\]]*)\])?\])"_s);
    static const QRegularExpression rstLink(uR"(`([^`<]+?)\s*<[^>]+>`_{1,2})"_s, unicode);
    static const QRegularExpression link(
        uR"(\[((?:[^\[\]]|\[[^\]]*\])*)\]\s?(\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]))"_s, unicode);
    static const QRegularExpression wholeReference(uR"(^\[([^\[\]]+)\](:?)$)"_s);
    static const QRegularExpression footnote(uR"(\[\[?!?\d*\]?\]|\[\^?\d+\])"_s, unicode);
    if (line.contains(u"![")) {
        line.remove(image);
    }
    if (line.contains(u"[[")) {
        // A described link shows its description, a bare one its target.
        static const QRegularExpression described(uR"(\[\[[^\]]*\]\[([^\]]+)\]\])"_s);
        line.replace(described, u"\\1"_s);
        line.replace(orgLink, u"\\1"_s);
    }
    if (line.contains(u'`') && line.contains(u'<')) {
        line.replace(rstLink, u"\\1"_s);
    }
    if (line.contains(u'[')) {
        constexpr int layers = 2; // a link around an image leaves a second one
        for (int layer = 0; layer < layers && mayHoldLink(line); ++layer) {
            line.replace(link, u"\\1"_s);
        }
        line = std::move(line).trimmed();
        if (line.startsWith(u'[')) {
            line.replace(wholeReference, u"\\1\\2"_s);
        }
        if (mayHoldFootnote(line)) {
            line.remove(footnote);
        }
    }
    return line;
}

} // namespace

QString withoutEntities(const QString &text)
{
    if (!text.contains(u'&')) {
        return text;
    }
    static const QRegularExpression entity(u"&(#[xX]?[0-9a-fA-F]{1,6}|[A-Za-z]{2,8});"_s);
    QString result;
    qsizetype copied = 0;
    for (auto matches = entity.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const char32_t character = characterOf(match.captured(1));
        if (character == 0) {
            continue;
        }
        result += QStringView(text).sliced(copied, match.capturedStart() - copied);
        result += QChar::fromUcs4(character);
        copied = match.capturedEnd();
    }
    return result += QStringView(text).sliced(copied);
}

QString withoutMarkup(const QString &line, const LineSigns &lineSigns)
{
    constexpr QChar zeroWidthSpace(0x200b);
    static constexpr QStringView markup = u"![<&{`*_~\\";
    const LineSigns signs = lineSigns.hasAny(markup) ? LineSigns(line) : LineSigns();
    const bool hasMarkup = signs.hasAny(markup) || (lineSigns.hasOther() && line.contains(zeroWidthSpace));
    if (!hasMarkup) {
        return isSimple(line) ? line : line.simplified();
    }
    static const QRegularExpression tag(uR"(<(?:!--.*?--|/?[a-zA-Z][^>]*|https?://[^>]*|mailto:[^>]*)>)"_s);
    static const QRegularExpression attributes(uR"(\{[#:.][^}]*\}\s*$)"_s, unicode);
    static const QRegularExpression rstRole(uR"((?<=\w)\s*`_(?=\W|$))"_s, unicode);
    QString text = line;
    if (text.endsWith(u'\\') && !text.endsWith(u"\\\\")) {
        text.chop(1); // Markdown's hard end of a line
    }
    const bool hasEscapes = signs.has(u'\\');
    if (hasEscapes) {
        hideEscapes(&text);
    }
    if (signs.hasAny(u"[`")) {
        text = withoutBrackets(std::move(text));
    }
    if (signs.has(u'<')) {
        text.remove(tag);
    }
    text = withoutEntities(text);
    if (text.contains(u'{')) {
        text.remove(attributes);
    }
    if (text.contains(u"`_")) {
        text.remove(rstRole);
    }
    if (signs.hasAny(u"*_`~&")) { // "&": a character that was written as an entity counts, too
        cutEmphasis(&text);
    }
    if (hasEscapes) {
        showEscapes(&text);
    }
    text.remove(zeroWidthSpace);
    return isSimple(text) ? text : text.simplified();
}

QString withoutMarkup(const QString &line) { return withoutMarkup(line, LineSigns(line)); }

std::vector<LineSpan> spansOfLine(const QString &line, const LineSigns &signs)
{
    std::vector<LineSpan> spans;
    const auto has = [&](QStringView sign) { return holds(line, signs, sign); };
    if (!has(u"](") && !has(u"**") && !has(u"__") && !has(u"<b>") && !has(u"<strong>")) {
        return spans;
    }
    static const QRegularExpression span(
        uR"((?:\*\*|__|<b>|<strong>)([^*_\]<]{1,140})(?:\*\*|__|</b>|</strong>)|\[([^\[\]]{1,300})\]\(([^)]*)\))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static constexpr SignSet bullets(u"-*+>•–");
    const auto isBulletOrBlank = [](QChar sign) { return bullets.has(sign) || sign.isSpace(); };
    for (auto matches = span.globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        LineSpan found;
        found.kind = match.hasCaptured(2) ? LineSpan::Kind::Link : LineSpan::Kind::Strong;
        found.text = withoutMarkup(match.captured(match.hasCaptured(2) ? 2 : 1));
        found.target = match.captured(3);
        found.startsLine =
            std::ranges::all_of(QStringView(line).first(match.capturedStart()), isBulletOrBlank);
        spans.push_back(std::move(found));
    }
    return spans;
}

QStringList struckInLine(const QString &line, const LineSigns &signs, bool isOrg)
{
    static const QRegularExpression tildes(uR"(~~(?=\S)(.+?)(?<=\S)~~)"_s);
    static const QRegularExpression tags(
        uR"(<(del|s|strike)>(?<text>.+?)</\g1>)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pluses(uR"((?<![^\s(])\+(?=\S)([^+]+)(?<=\S)\+(?![^\s.,;:!?)]))"_s);
    const QRegularExpression *form = holds(line, signs, u"~~") ? &tildes
        : holds(line, signs, u"</")                            ? &tags
        : isOrg && signs.has(u'+')                             ? &pluses
                                                               : nullptr;
    QStringList struck;
    if (form) {
        for (auto matches = form->globalMatch(line); matches.hasNext();) {
            struck << withoutMarkup(matches.next().captured(form == &tags ? 2 : 1));
        }
    }
    return struck;
}

} // namespace Lectern::Readers
