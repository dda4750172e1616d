// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcodes.h"

#include "document/webaddress.h"
#include "readers/htmltag.h"
#include "readers/inlinetext.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr qsizetype maxTag = 1000;

/// WordPress and its syntax highlighters take the language as the tag itself, too.
constexpr std::array<QStringView, 24> codeLanguages{u"python", u"java", u"php", u"js", u"javascript", u"css",
    u"html", u"xml", u"sql", u"bash", u"shell", u"ruby", u"cpp", u"csharp", u"scala", u"perl", u"go", u"rust",
    u"swift", u"groovy", u"objc", u"r", u"haskell", u"clojure"};
constexpr std::array<QStringView, 4> codeNames{u"code", u"sourcecode", u"source", u"highlight"};
constexpr std::array<QStringView, 16> placeholderNames{u"gallery", u"youtube", u"vimeo", u"audio", u"video",
    u"playlist", u"embed", u"slideshare", u"tweet", u"gist", u"soundcloud", u"wpvideo", u"slideshow",
    u"speakerdeck", u"figure", u"iframe"};

template <size_t size>
bool isOneOf(QStringView name, const std::array<QStringView, size> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

QStringView takeName(QStringView source, qsizetype &at)
{
    const qsizetype begin = at;
    while (
        at < source.size() && (source[at].isLetterOrNumber() || source[at] == u'_' || source[at] == u'-')) {
        ++at;
    }
    return source.sliced(begin, at - begin);
}

/// Value of `name=` in the arguments, quotes off; the whole of them if `name` is empty.
QString argument(QStringView arguments, QStringView name)
{
    const qsizetype at = arguments.indexOf(name);
    if (at < 0) {
        return {};
    }
    QStringView rest = arguments.sliced(at + name.size()).trimmed();
    if (rest.startsWith(u"&quot;")) {
        return rest.sliced(6).toString().section(u"&quot;"_s, 0, 0);
    }
    const QChar quote = rest.isEmpty() ? QChar() : rest[0];
    const bool isQuoted = QStringView(u"\"'“”‘’″").contains(quote) && !quote.isNull();
    if (!isQuoted) {
        return rest.toString().section(u' ', 0, 0);
    }
    qsizetype end = 1;
    while (end < rest.size() && !QStringView(u"\"'“”‘’″").contains(rest[end])) {
        ++end;
    }
    return rest.sliced(1, end - 1).toString();
}

class ShortcodeFinder
{
public:
    ShortcodeFinder(QStringView source, Utf16Range range)
        : m_source(source.first(range.end))
        , m_begin(range.begin)
    {
    }

    std::vector<Shortcode> find();

private:
    [[nodiscard]] std::optional<Shortcode> bracketAt(qsizetype at);
    [[nodiscard]] std::optional<Shortcode> bracketCode(
        Shortcode shortcode, QStringView name, QStringView arguments);
    [[nodiscard]] std::optional<Shortcode> bracketPlaceholder(
        Shortcode shortcode, QStringView name, QStringView arguments);
    [[nodiscard]] std::optional<Shortcode> liquidAt(qsizetype at);
    [[nodiscard]] bool close(Shortcode &shortcode, const QString &closing);
    [[nodiscard]] bool isAlone(Utf16Range range) const;

    QStringView m_source;
    qsizetype m_begin = 0;
    QSet<QString> m_neverClosed; ///< closing tags that do not come any more, so that they are searched once
};

/// Finds the next of the signs that matter: each is looked for by itself, which Qt does many at a time.
class NextSign final
{
public:
    explicit NextSign(QStringView source)
        : m_source(source)
    {
        m_next.fill(-1);
    }

    /// At `from` or behind; the source's size where there is none. `from` never goes back.
    qsizetype from(qsizetype from)
    {
        for (size_t i = 0; i < signs.size(); ++i) {
            if (m_next[i] < from) {
                const qsizetype found = m_source.indexOf(signs[i], from);
                m_next[i] = found < 0 ? m_source.size() : found;
            }
        }
        return *std::ranges::min_element(m_next);
    }

private:
    static constexpr std::array<QChar, 4> signs{u'[', u'{', u'`', u'~'};
    QStringView m_source;
    std::array<qsizetype, signs.size()> m_next{};
};

std::vector<Shortcode> ShortcodeFinder::find()
{
    std::vector<Shortcode> found;
    bool isFenced = false;
    NextSign next(m_source);
    for (qsizetype at = next.from(m_begin); at < m_source.size(); at = next.from(at + 1)) {
        const QChar c = m_source[at];
        if (c == u'`' || c == u'~') {
            const bool isLineBegin = at == 0 || m_source[at - 1] == u'\n';
            const QStringView rest = m_source.sliced(at);
            if (isLineBegin && (rest.startsWith(u"```") || rest.startsWith(u"~~~"))) {
                isFenced = !isFenced;
                at += 2;
            }
            continue;
        }
        if (isFenced || (at > 0 && m_source[at - 1] == u'`')) {
            continue;
        }
        const auto shortcode = c == u'[' ? bracketAt(at) : liquidAt(at);
        if (shortcode) {
            found.push_back(*shortcode);
            at = shortcode->whole.end - 1;
        }
    }
    return found;
}

/// Sets content and end by the closing tag, if it comes.
bool ShortcodeFinder::close(Shortcode &shortcode, const QString &closing)
{
    const qsizetype end =
        m_neverClosed.contains(closing) ? -1 : m_source.indexOf(closing, shortcode.whole.end);
    if (end < 0) {
        m_neverClosed.insert(closing);
        return false;
    }
    shortcode.content = {shortcode.whole.end, end};
    shortcode.whole.end = end + closing.size();
    return true;
}

bool ShortcodeFinder::isAlone(Utf16Range range) const
{
    const qsizetype lineBegin = range.begin == 0 ? 0 : m_source.lastIndexOf(u'\n', range.begin - 1) + 1;
    const qsizetype lineEnd = m_source.indexOf(u'\n', range.end);
    const QStringView before = m_source.sliced(lineBegin, range.begin - lineBegin);
    const QStringView after =
        m_source.sliced(range.end, (lineEnd < 0 ? m_source.size() : lineEnd) - range.end);
    return before.trimmed().isEmpty() && after.trimmed().isEmpty();
}

std::optional<Shortcode> ShortcodeFinder::bracketAt(qsizetype at)
{
    qsizetype next = at + 1;
    const QStringView name = takeName(m_source, next);
    const bool isKnown = isOneOf(name, codeNames) || isOneOf(name, codeLanguages)
        || isOneOf(name, placeholderNames) || name == u"caption";
    const QStringView window = m_source.sliced(next, std::min(maxTag, m_source.size() - next));
    const qsizetype bracket = isKnown ? window.indexOf(u']') : -1;
    if (bracket < 0 || window.first(bracket).contains(u'\n')
        || (bracket > 0 && !window[0].isSpace() && window[0] != u'=' && window[0] != u':')) {
        return std::nullopt;
    }
    Shortcode shortcode;
    shortcode.whole = {at, next + bracket + 1};
    shortcode.name = {at + 1, at + 1 + name.size()};
    const QChar behind = shortcode.whole.end < m_source.size() ? m_source[shortcode.whole.end] : QChar();
    if (behind == u'(' && bracket == 0) {
        return std::nullopt; // a Markdown link
    }
    const QStringView arguments = window.first(bracket);
    if (isOneOf(name, placeholderNames)) {
        return bracketPlaceholder(shortcode, name, arguments);
    }
    return bracketCode(shortcode, name, arguments);
}

std::optional<Shortcode> ShortcodeFinder::bracketCode(
    Shortcode shortcode, QStringView name, QStringView arguments)
{
    if (!close(shortcode, u"[/"_s + name + u']')) {
        return std::nullopt;
    }
    if (name == u"caption") {
        shortcode.kind = Shortcode::Kind::Caption;
        return shortcode;
    }
    shortcode.kind = Shortcode::Kind::Code;
    for (const QStringView key : {QStringView(u"language="), QStringView(u"lang=")}) {
        if (shortcode.language.isEmpty()) {
            shortcode.language = argument(arguments, key).toLower();
        }
    }
    if (shortcode.language.isEmpty() && isOneOf(name, codeLanguages)) {
        shortcode.language = name.toString();
    }
    return shortcode;
}

std::optional<Shortcode> ShortcodeFinder::bracketPlaceholder(
    Shortcode shortcode, QStringView name, QStringView arguments)
{
    const QString ids = argument(arguments, u"ids=");
    shortcode.count = ids.isEmpty() ? 0 : static_cast<int>(ids.count(u',')) + 1;
    shortcode.target = argument(arguments, u"src=");
    if (shortcode.target.isEmpty() && arguments.startsWith(u'=')) {
        shortcode.target = arguments.sliced(1).trimmed().toString();
    }
    const qsizetype url = arguments.indexOf(u"http");
    if (shortcode.target.isEmpty() && url >= 0) {
        const qsizetype end = webAddressEnd(arguments, url);
        shortcode.target = arguments.sliced(url, end - url).toString();
    }
    const bool mayHaveEnd =
        name == u"embed" || name == u"video" || name == u"audio" || name == u"youtube" || name == u"iframe";
    const qsizetype opened = shortcode.whole.end;
    if (mayHaveEnd && close(shortcode, u"[/"_s + name + u']') && shortcode.content.length() < maxTag) {
        shortcode.target = m_source.sliced(opened, shortcode.content.length()).trimmed().toString();
        return shortcode;
    }
    shortcode.whole.end = opened;
    shortcode.content = {};
    // A bare "[video]" inside a sentence is a remark; a gallery never is.
    const bool isSure = !arguments.trimmed().isEmpty() || name == u"gallery" || isAlone(shortcode.whole);
    return isSure ? std::optional(shortcode) : std::nullopt;
}

/// `{% name … %}` and `{{< name … >}}`.
std::optional<Shortcode> ShortcodeFinder::liquidAt(qsizetype at)
{
    const QStringView rest = m_source.sliced(at);
    const bool isHugo = rest.startsWith(u"{{<") || rest.startsWith(u"{{%");
    if (!isHugo && !rest.startsWith(u"{%")) {
        return std::nullopt;
    }
    const QString ending = isHugo ? (rest[2] == u'<' ? u">}}"_s : u"%}}"_s) : u"%}"_s;
    const qsizetype end = rest.first(std::min(maxTag, rest.size())).indexOf(ending);
    qsizetype next = isHugo ? 3 : 2;
    while (next < rest.size() && rest[next] == u' ') {
        ++next;
    }
    const qsizetype nameBegin = next;
    const QStringView name = takeName(rest, next);
    if (end < next || name.isEmpty()) {
        return std::nullopt;
    }
    Shortcode shortcode;
    shortcode.whole = {at, at + end + ending.size()};
    shortcode.name = {at + nameBegin, at + next};
    const QStringView arguments = rest.sliced(next, end - next).trimmed();
    if (name == u"highlight") {
        shortcode.kind = Shortcode::Kind::Code;
        shortcode.language = arguments.toString().section(u' ', 0, 0).toLower();
        const QString closing = isHugo ? u"{{< /highlight >}}"_s : u"{% endhighlight %}"_s;
        return close(shortcode, closing) ? std::optional(shortcode) : std::nullopt;
    }
    if (!isAlone(shortcode.whole) || name.startsWith(u"end")) {
        return std::nullopt;
    }
    const qsizetype url = arguments.indexOf(u"http");
    shortcode.target =
        url < 0 ? QString() : arguments.sliced(url, webAddressEnd(arguments, url) - url).toString();
    return shortcode;
}

/// Code between tags: line ends next to the tags belong to the tags.
Utf16Range trimmedCode(QStringView source, Utf16Range content)
{
    qsizetype lineEnd = content.begin;
    while (lineEnd < content.end && source[lineEnd].isSpace()) {
        if (source[lineEnd++] == u'\n') {
            content.begin = lineEnd;
        }
    }
    while (content.end > content.begin && source[content.end - 1].isSpace()) {
        --content.end;
    }
    return content;
}

/// `[caption]<img …/> words[/caption]`: an image with the words under it.
void appendCaption(DocumentBuilder &builder, const Shortcode &shortcode)
{
    const QStringView source = builder.source();
    const Utf16Range content = shortcode.content;
    const qsizetype image = source.first(content.end).indexOf(u"<img", content.begin);
    const qsizetype end = image < 0 ? -1 : tagEnd(source.first(content.end), image);
    Block block = makeBlock(end > 0 ? BlockKind::Image : BlockKind::Paragraph);
    if (end > 0) {
        block.target = readTag(source, {image, end}).attribute(u"src");
    }
    builder.beginBlock(block);
    Utf16Range words{end > 0 ? end : content.begin, content.end};
    if (source.sliced(words.begin, words.length()).startsWith(u"</a>")) {
        words.begin += 4;
    }
    while (words.begin < words.end && source[words.begin].isSpace()) {
        ++words.begin;
    }
    InlineRules rules;
    rules.html = true;
    appendInline(builder, words, rules);
    builder.trimBlockEnd();
    builder.endBlock(shortcode.whole);
}

} // namespace

std::vector<Shortcode> findShortcodes(QStringView source, Utf16Range range)
{
    return ShortcodeFinder(source, range).find();
}

void appendShortcode(DocumentBuilder &builder, const Shortcode &shortcode)
{
    if (shortcode.kind == Shortcode::Kind::Caption) {
        appendCaption(builder, shortcode);
        return;
    }
    const bool isCode = shortcode.kind == Shortcode::Kind::Code;
    Block block = makeBlock(isCode ? BlockKind::Code : BlockKind::Placeholder);
    block.language = shortcode.language;
    block.target = shortcode.target;
    builder.beginBlock(std::move(block));
    if (isCode) {
        builder.copy(trimmedCode(builder.source(), shortcode.content));
    } else {
        // The text of a placeholder is part of the canonical text, so it is never translated.
        builder.copy(shortcode.name);
        const QString count =
            shortcode.count > 0 ? u" ("_s + QString::number(shortcode.count) + u')' : QString();
        builder.insert(shortcode.target.isEmpty() ? count : u": "_s + shortcode.target);
    }
    builder.endBlock(shortcode.whole);
}

} // namespace Lectern::Readers
