// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lexicon.h"

#include "text.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

struct ListFile {
    WordList list;
    const char *name;
};

constexpr std::array listFiles{
    ListFile{WordList::GivenName, "given-names"},
    ListFile{WordList::FamilyName, "family-names"},
    ListFile{WordList::CommonWord, "common-words"},
    ListFile{WordList::ProperWord, "proper-words"},
    ListFile{WordList::HanName, "han-names"},
    ListFile{WordList::NameParticle, "name-particles"},
    ListFile{WordList::TechnologyWord, "technology-words"},
    ListFile{WordList::RoleWord, "role-words"},
    ListFile{WordList::FunctionWord, "function-words"},
    ListFile{WordList::HanSurname, "han-surnames"},
    ListFile{WordList::HangulSurname, "hangul-surnames"},
    ListFile{WordList::NotTalkWord, "not-talk-words"},
    ListFile{WordList::SectionWord, "section-words"},
    ListFile{WordList::TalkWord, "talk-words"},
    ListFile{WordList::KeynoteWord, "keynote-words"},
    ListFile{WordList::BreakWord, "break-words"},
    ListFile{WordList::NotesWord, "notes-words"},
    ListFile{WordList::SlidesWord, "slides-words"},
    ListFile{WordList::QuestionWord, "question-words"},
    ListFile{WordList::SectionOpener, "section-openers"},
    ListFile{WordList::ActionWord, "action-words"},
    ListFile{WordList::StageWord, "stage-words"},
    ListFile{WordList::ManualWord, "manual-words"},
    ListFile{WordList::City, "cities"},
};

constexpr size_t longestLowered = 32; // characters; no word of the lists is longer

/// Lists that are looked for inside of texts.
constexpr WordLists wordsWithin = WordLists(WordList::TalkWord) | WordList::KeynoteWord | WordList::BreakWord
    | WordList::NotesWord | WordList::SlidesWord | WordList::StageWord | WordList::ManualWord;

/// FNV-1a: short, good on short words, and the same everywhere.
size_t hashOf(QByteArrayView word)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char sign : word) {
        hash = (hash ^ quint8(sign)) * 0x100000001b3ULL;
    }
    return size_t(hash ^ (hash >> 29));
}

Result<QByteArray> readList(const char *name)
{
    QFile file(":/recognition/"_L1 + QLatin1StringView(name) + ".txt"_L1);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Internal,
            QCoreApplication::translate("Recognition", "A word list of the program is missing."),
            file.fileName());
    }
    return file.readAll();
}

} // namespace

Result<Lexicon> Lexicon::load()
{
    Lexicon lexicon;
    qsizetype words = 0;
    for (const ListFile &file : listFiles) {
        const Result<QByteArray> text = readList(file.name);
        if (!text) {
            return passOn(text);
        }
        words += text->count('\n');
        lexicon.m_texts.push_back(*text);
    }
    lexicon.reserve(words);
    for (size_t index = 0; index < listFiles.size(); ++index) {
        lexicon.insert(lexicon.m_texts[index], listFiles[index].list);
        if (listFiles[index].list & wordsWithin) {
            lexicon.keepUnparted(lexicon.m_texts[index], listFiles[index].list);
        }
    }
    lexicon.m_cities = QString::fromUtf8(lexicon.m_texts.back()).split(u'\n', Qt::SkipEmptyParts);
    std::ranges::stable_sort(lexicon.m_cities, std::ranges::greater(), &QString::size);
    return lexicon;
}

void Lexicon::reserve(qsizetype words) { m_slots.resize(std::bit_ceil(size_t(words) * 2 + 16)); }

void Lexicon::insert(QByteArrayView words, WordList list)
{
    while (!words.isEmpty()) {
        const auto *end = static_cast<const char *>(std::memchr(words.data(), '\n', size_t(words.size())));
        const qsizetype size = end ? end - words.data() : words.size();
        if (size > 0) {
            insertWord(words.first(size), list);
        }
        words = words.sliced(std::min(size + 1, words.size()));
    }
}

void Lexicon::insertWord(QByteArrayView word, WordList list)
{
    Slot &slot = m_slots[slotOf(word)];
    slot.word = word.data();
    slot.size = quint32(word.size());
    slot.lists |= list;
    const auto *blank = static_cast<const char *>(std::memchr(word.data(), ' ', size_t(word.size())));
    if (blank && list != WordList::PhraseBegin) {
        insertWord(word.first(blank - word.data()), WordList::PhraseBegin);
    }
}

void Lexicon::keepUnparted(const QByteArray &words, WordList list)
{
    for (const QString &word : QString::fromUtf8(words).split(u'\n', Qt::SkipEmptyParts)) {
        if (isIdeograph(word.front())) {
            m_unparted.emplace_back(word, list);
        }
    }
}

/// Slot of the word, or the empty one where it would go.
size_t Lexicon::slotOf(QByteArrayView word) const
{
    const size_t mask = m_slots.size() - 1;
    size_t index = hashOf(word) & mask;
    while (m_slots[index].word) {
        const Slot &slot = m_slots[index];
        if (qsizetype(slot.size) == word.size() && std::memcmp(slot.word, word.data(), slot.size) == 0) {
            break;
        }
        index = (index + 1) & mask;
    }
    return index;
}

WordLists Lexicon::listsOf(QStringView word) const
{
    std::array<char, 64> ascii{};
    if (size_t(word.size()) <= ascii.size()) {
        const auto isPlain = [&](qsizetype at) { return word.at(at).unicode() < 0x80; };
        qsizetype size = 0;
        while (size < word.size() && isPlain(size)) {
            ascii[size_t(size)] = char(word.at(size).unicode());
            ++size;
        }
        if (size == word.size()) {
            return m_slots[slotOf(QByteArrayView(ascii.data(), size))].lists;
        }
    }
    return m_slots[slotOf(word.toUtf8())].lists;
}

WordLists Lexicon::listsOfLowered(QStringView word) const
{
    std::array<QChar, longestLowered> lower{};
    if (word.size() > qsizetype(lower.size())) {
        return {};
    }
    std::ranges::transform(word, lower.begin(), [](QChar sign) { return sign.toLower(); });
    return listsOf(QStringView(lower.data(), word.size()));
}

/// Lists of a phrase of two or three words that begins at `begin`.
WordLists Lexicon::listsOfPhrases(QStringView text, qsizetype begin) const
{
    constexpr int longestPhrase = 3;
    const QList<QStringView> words =
        partsOf(text.sliced(begin).first(std::min<qsizetype>(60, text.size() - begin)));
    WordLists lists;
    QString phrase = words.value(0).toString().toLower();
    for (qsizetype next = 1; next < std::min<qsizetype>(words.size(), longestPhrase); ++next) {
        phrase += u' ' + words.at(next).toString().toLower();
        lists |= listsOf(phrase);
    }
    return lists;
}

WordLists Lexicon::listsIn(QStringView text) const
{
    WordLists lists;
    bool hasUnparted = false;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && isWordSign(text.at(at))) {
            hasUnparted = hasUnparted || isIdeograph(text.at(at));
            continue;
        }
        if (at > begin) {
            const WordLists own = listsOfLowered(text.sliced(begin, at - begin));
            lists |= own.testFlag(WordList::PhraseBegin) ? own | listsOfPhrases(text, begin) : own;
        }
        begin = at + 1;
    }
    if (hasUnparted) {
        const QString lower = text.toString().toLower();
        for (const auto &[word, list] : m_unparted) {
            lists |= lower.contains(word) ? list : WordLists();
        }
    }
    return lists;
}

WordLists Lexicon::listsOfFirstWord(QStringView text) const
{
    qsizetype end = 0;
    while (end < text.size() && isWordSign(text.at(end))) {
        ++end;
    }
    return end > 0 ? listsOfLowered(text.first(end)) : WordLists();
}

} // namespace Lectern::Recognition
