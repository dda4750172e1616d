// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/tokenizer_p.h"

#include <QChar>
#include <QList>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

struct Tokenizer::Handle {
    fts5_tokenizer functions{};
    void *context = nullptr; ///< for xCreate
    Fts5Tokenizer *instance = nullptr;

    /// Makes the instance. False if FTS5 refuses.
    bool create()
    {
        std::array<const char *, 2> arguments{"remove_diacritics", "2"};
        return functions.xCreate(context, arguments.data(), static_cast<int>(arguments.size()), &instance)
            == SQLITE_OK;
    }
};

namespace {

bool isWordByItself(char32_t c)
{
    return (c >= 0x3040 && c <= 0x30FF && c != 0x30FB) // Hiragana, Katakana
        || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x323AF) // Han and its extensions
        || (c >= 0xAC00 && c <= 0xD7A3) || c == 0x3005 || c == 0x3007;
}

/// Pictures that people look for. Decided by block, because unicode61 knows Unicode 6.1 only.
bool isEmoji(char32_t c)
{
    return (c >= 0x1F300 && c <= 0x1FAFF && !(c >= 0x1F3FB && c <= 0x1F3FF)) || (c >= 0x2600 && c <= 0x27BF);
}

/// What an emoji's number stands behind in the index.
constexpr QByteArrayView emojiMark = "ux";

/// One code point from `i` on; `length` gets its UTF-16 units.
char32_t codePointAt(QStringView text, qsizetype i, qsizetype *length)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
        *length = 2;
        return QChar::surrogateToUcs4(text[i], text[i + 1]);
    }
    *length = 1;
    return text[i].unicode();
}

bool needsChange(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x2600; });
}

/// What plainOf() has for a unit that is not ASCII: the letter without its accent, a blank for signs between
/// words that are often typed, and 0x80 for all else. As unicode61 has them; a test asks it.
char plainSign(char16_t c)
{
    constexpr char16_t firstAccent = 0xC0;
    constexpr std::string_view withoutAccents = // of U+00C0 to U+00FF; '?': a letter of its own
        "aaaaaa?ceeeeiiii?nooooo ?uuuuy??aaaaaa?ceeeeiiii?nooooo ?uuuuy?y";
    constexpr std::u16string_view signs = u"\u00A0\u00A1\u00A7\u00AB\u00B0\u00B7\u00BB\u00BF";
    constexpr char other = '\x80';
    if (c >= firstAccent && c < firstAccent + withoutAccents.size()) {
        const char plain = withoutAccents[c - firstAccent];
        return plain == '?' ? other : plain;
    }
    const bool isDashOrQuote = c >= 0x2010 && c <= 0x2027; // bullets and dots among them
    const bool isArrow = c >= 0x2190 && c <= 0x2193;
    return isDashOrQuote || isArrow || signs.contains(c) ? ' ' : other;
}

/// Collects what FTS5 calls back with and turns byte offsets into UTF-16 positions by walking along.
struct Collector {
    QByteArrayView bytes;
    const std::vector<qsizetype> *places = nullptr;
    const std::function<bool(QByteArrayView)> *wanted = nullptr;
    std::vector<Token> *tokens = nullptr;
    int seen = 0;
    int atByte = 0;
    qsizetype atUtf16 = 0;

    qsizetype positionOf(int byte)
    {
        if (byte < atByte) { // overlapping tokens do not occur in unicode61; be right anyway
            atByte = 0;
            atUtf16 = 0;
        }
        for (; atByte < byte; ++atByte) {
            const auto c = static_cast<unsigned char>(bytes[atByte]);
            if ((c & 0xC0U) != 0x80U) {
                atUtf16 += c >= 0xF0U ? 2 : 1;
            }
        }
        return places->empty() ? atUtf16 : (*places)[static_cast<size_t>(atUtf16)];
    }
};

int collectToken(void *context, int, const char *token, int size, int begin, int end)
{
    auto *collector = static_cast<Collector *>(context);
    const int number = collector->seen++;
    if (*collector->wanted && !(*collector->wanted)(QByteArrayView(token, size))) {
        return SQLITE_OK;
    }
    const qsizetype from = collector->positionOf(begin);
    collector->tokens->push_back({QByteArray(token, size), {from, collector->positionOf(end)}, number});
    return SQLITE_OK;
}

int handOnWord(void *context, int, const char *token, int size, int, int)
{
    (*static_cast<const std::function<void(QByteArrayView)> *>(context))(QByteArrayView(token, size));
    return SQLITE_OK;
}

} // namespace

std::unique_ptr<Tokenizer> Tokenizer::create(fts5_api *api)
{
    auto handle = std::make_unique<Handle>();
    if (api->xFindTokenizer(api, "unicode61", &handle->context, &handle->functions) != SQLITE_OK
        || !handle->create()) {
        return nullptr;
    }
    return std::unique_ptr<Tokenizer>(new Tokenizer(std::move(handle)));
}

std::unique_ptr<Tokenizer> Tokenizer::another() const
{
    auto handle = std::make_unique<Handle>();
    handle->functions = m_handle->functions;
    handle->context = m_handle->context;
    return handle->create() ? std::unique_ptr<Tokenizer>(new Tokenizer(std::move(handle))) : nullptr;
}

Tokenizer::Tokenizer(std::unique_ptr<Handle> handle)
    : m_handle(std::move(handle))
{
}

Tokenizer::~Tokenizer() { m_handle->functions.xDelete(m_handle->instance); }

std::vector<Token> Tokenizer::tokens(
    QStringView text, const std::function<bool(QByteArrayView)> &wanted, int *count) const
{
    std::vector<qsizetype> places;
    const QByteArray bytes = indexable(text, &places).toUtf8();
    std::vector<Token> found;
    Collector collector{bytes, &places, &wanted, &found};
    m_handle->functions.xTokenize(m_handle->instance, &collector, FTS5_TOKENIZE_DOCUMENT, bytes.constData(),
        static_cast<int>(bytes.size()), collectToken);
    if (count) {
        *count = collector.seen;
    }
    return found;
}

void Tokenizer::forEachWord(QStringView text, const std::function<void(QByteArrayView)> &take) const
{
    forEachWordOf(indexable(text).toUtf8(), take);
}

void Tokenizer::forEachWordOf(
    QByteArrayView indexableText, const std::function<void(QByteArrayView)> &take) const
{
    auto handOn = take; // FTS5's context is no pointer to const
    m_handle->functions.xTokenize(m_handle->instance, &handOn, FTS5_TOKENIZE_DOCUMENT, indexableText.data(),
        static_cast<int>(indexableText.size()), handOnWord);
}

std::vector<QByteArray> Tokenizer::words(QStringView text) const
{
    std::vector<QByteArray> found;
    forEachWord(text, [&found](QByteArrayView word) { found.push_back(word.toByteArray()); });
    return found;
}

bool isEmojiWord(QByteArrayView word)
{
    bool isNumber = false;
    return word.startsWith(emojiMark) && isEmoji(word.sliced(emojiMark.size()).toUInt(&isNumber, 16))
        && isNumber;
}

bool beginsEmojiWord(QByteArrayView typed)
{
    constexpr qsizetype longest = 7; // "ux1f600"
    return typed.size() <= longest
        && (typed.startsWith(emojiMark)
                ? std::ranges::all_of(typed.sliced(emojiMark.size()),
                      [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); })
                : emojiMark.startsWith(typed));
}

bool isWholeByItself(const QByteArray &word)
{
    const QList<uint> characters = QString::fromUtf8(word).toUcs4();
    return (characters.size() == 1 && isWordByItself(characters.front())) || isEmojiWord(word);
}

QByteArray plainOf(QStringView text)
{
    QByteArray plain(text.size(), Qt::Uninitialized);
    std::ranges::transform(text, plain.begin(), [](QChar sign) {
        const char16_t c = sign.unicode();
        return static_cast<char>(c >= 0x80 ? 0x80 : c >= u'A' && c <= u'Z' ? c - u'A' + u'a' : c);
    });
    // Afterwards, so that the loop above looks at many units at once.
    for (auto at = plain.begin(); (at = std::find(at, plain.end(), '\x80')) != plain.end(); ++at) {
        *at = plainSign(text[at - plain.begin()].unicode());
    }
    return plain;
}

QString indexable(QStringView text, std::vector<qsizetype> *places)
{
    if (!needsChange(text)) {
        return text.toString();
    }
    QString out;
    out.reserve(text.size() * 2);
    const auto put = [&](QStringView piece, qsizetype from, bool isCopy) {
        for (qsizetype i = 0; places && i < piece.size(); ++i) {
            places->push_back(isCopy ? from + i : from);
        }
        out += piece;
    };
    for (qsizetype i = 0, length = 1; i < text.size(); i += length) {
        const char32_t c = codePointAt(text, i, &length);
        if (isWordByItself(c)) {
            put(u" ", i, false);
            put(text.sliced(i, length), i, true);
            put(u" ", i + length, false);
        } else if (isEmoji(c)) {
            put(u" ", i, false);
            const QString number = QString::number(static_cast<uint>(c), 16);
            put(QString(QLatin1StringView(emojiMark) + number), i, false);
            put(u" ", i + length, false);
        } else {
            put(text.sliced(i, length), i, true);
        }
    }
    if (places) {
        places->push_back(text.size());
    }
    return out;
}

} // namespace Lectern::Store
