// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matchform.h"

#include <QChar>
#include <QString>

namespace Lectern::Anchoring {

namespace {

bool isMark(char32_t c) { return c >= 0x300 && QChar::isMark(c); }

bool isDropped(char32_t c) { return c == 0xad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff; }

/// Typographic characters and the ASCII ones they stand for; 0 for all others.
char32_t plainSign(char32_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2032:
        return U'\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x00ab:
    case 0x00bb:
    case 0x2033:
        return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return U'-';
    case 0x2022:
        return U'*';
    case 0x00a0:
        return U' ';
    default:
        return 0;
    }
}

bool isBlank(char32_t c) { return QChar::isSpace(c); }

/// Code point at `at`, which moves behind it.
char32_t nextCodePoint(QStringView text, qsizetype &at)
{
    const QChar c = text[at++];
    if (c.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate()) {
        return QChar::surrogateToUcs4(c, text[at++]);
    }
    return c.unicode();
}

std::u32string foldedGroup(QStringView group)
{
    const QString folded = group.toString().normalized(QString::NormalizationForm_KC).toLower();
    std::u32string result;
    for (qsizetype i = 0; i < folded.size();) {
        const char32_t c = nextCodePoint(folded, i);
        result.push_back(isBlank(c) ? U' ' : c);
    }
    return result;
}

/// Scripts that put no blanks between words.
bool standsAlone(char32_t c)
{
    if (c < 0xe00) {
        return false;
    }
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

/// Folds text group by group; keeps what was worked out for characters beyond ASCII.
class Folder
{
public:
    explicit Folder(QStringView text)
        : m_text(text)
    {
        const auto size = static_cast<size_t>(text.size());
        m_form.characters.reserve(size);
        m_form.begins.reserve(size);
        m_form.ends.reserve(size);
    }

    MatchForm run()
    {
        while (m_at < m_text.size()) {
            step();
        }
        return std::move(m_form);
    }

private:
    void step()
    {
        const qsizetype start = m_at;
        const int begin = m_codePoint;
        const char32_t base = nextCodePoint(m_text, m_at);
        ++m_codePoint;
        bool isSingle = true;
        for (qsizetype next = m_at; next < m_text.size() && isMark(nextCodePoint(m_text, next));
            m_at = next) {
            ++m_codePoint;
            isSingle = false;
        }
        if (isDropped(base)) {
            return;
        }
        if (base == U'\n' && isSingle) {
            m_form.lineBreaks.push_back(static_cast<int>(m_form.characters.size()));
        }
        if (isSingle && base < 0x80) {
            add(isBlank(base) ? U' ' : (base >= U'A' && base <= U'Z' ? base + 32 : base), begin);
        } else if (const char32_t plain = isSingle ? plainSign(base) : 0) {
            add(plain, begin);
        } else if (isSingle) {
            auto [known, isNew] = m_known.try_emplace(base);
            if (isNew) {
                known->second = foldedGroup(m_text.sliced(start, m_at - start));
            }
            addAll(known->second, begin);
        } else {
            addAll(foldedGroup(m_text.sliced(start, m_at - start)), begin);
        }
    }

    void addAll(const std::u32string &characters, int begin)
    {
        for (const char32_t c : characters) {
            add(c, begin);
        }
    }

    void add(char32_t c, int begin)
    {
        m_form.characters.push_back(c);
        m_form.begins.push_back(begin);
        m_form.ends.push_back(m_codePoint);
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_codePoint = 0;
    MatchForm m_form;
    std::unordered_map<char32_t, std::u32string> m_known;
};

/// End of the token that begins at `at`.
size_t tokenEnd(const MatchForm &form, size_t at)
{
    const std::u32string &text = form.characters;
    size_t end = at + 1;
    const auto sameGroup = [&](size_t i) { return form.begins[i] == form.begins[at] && text[i] != U' '; };
    if (standsAlone(text[at]) || !isWordCharacter(text[at])) {
        while (end < text.size() && isMark(text[end]) && sameGroup(end)) {
            ++end;
        }
        return end;
    }
    while (end < text.size() && isWordCharacter(text[end]) && !standsAlone(text[end])) {
        ++end;
    }
    return end;
}

bool hasLetterOrDigit(std::u32string_view word)
{
    for (const char32_t c : word) {
        if (QChar::isLetterOrNumber(c)) {
            return true;
        }
    }
    return false;
}

} // namespace

MatchForm fold(QStringView text) { return Folder(text).run(); }

SqueezedForm squeeze(const MatchForm &form)
{
    SqueezedForm result;
    result.characters.reserve(form.characters.size());
    result.places.reserve(form.characters.size());
    for (size_t i = 0; i < form.characters.size(); ++i) {
        const char32_t c = form.characters[i];
        if (c == U' ' && (result.characters.empty() || result.characters.back() == U' ')) {
            continue;
        }
        result.characters.push_back(c);
        result.places.push_back(static_cast<int>(i));
    }
    return result;
}

std::u32string_view trimmed(std::u32string_view text)
{
    while (!text.empty() && text.front() == U' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == U' ') {
        text.remove_suffix(1);
    }
    return text;
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80) {
        return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || c == U'_';
    }
    return QChar::isLetterOrNumber(c) || isMark(c);
}

int Vocabulary::numberOf(std::u32string_view word)
{
    return m_numbers.try_emplace(std::u32string(word), static_cast<int>(m_numbers.size())).first->second;
}

std::vector<Token> tokensOf(const MatchForm &form, Vocabulary &vocabulary)
{
    std::vector<Token> tokens;
    const std::u32string_view text = form.characters;
    size_t linesPassed = 0;
    for (size_t i = 0; i < text.size();) {
        if (text[i] == U' ') {
            ++i;
            continue;
        }
        const size_t end = tokenEnd(form, i);
        while (
            linesPassed < form.lineBreaks.size() && static_cast<size_t>(form.lineBreaks[linesPassed]) < i) {
            ++linesPassed;
        }
        const auto word = text.substr(i, end - i);
        tokens.push_back({vocabulary.numberOf(word), static_cast<int>(i), static_cast<int>(end),
            form.begins[i], form.ends[end - 1], static_cast<int>(linesPassed), hasLetterOrDigit(word)});
        i = end;
    }
    return tokens;
}

} // namespace Lectern::Anchoring
