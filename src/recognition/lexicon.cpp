// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lexicon.h"

#include "askingwords.h"
#include "text.h"
#include "wordfile.h"

#include <algorithm>
#include <array>

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
    ListFile{WordList::ActionWord, nullptr}, // gathered out of several files
    ListFile{WordList::StageWord, "stage-words"},
    ListFile{WordList::ManualWord, "manual-words"},
    ListFile{WordList::SpeechVerb, "speech-verbs"},
    ListFile{WordList::EventWord, "event-words"},
    ListFile{WordList::EventLead, "event-leads"},
    ListFile{WordList::City, "cities"},
};

/// Lists that are looked for inside of texts, and anywhere in scripts that part no words.
constexpr WordLists wordsWithin = WordLists(WordList::TalkWord) | WordList::KeynoteWord | WordList::BreakWord
    | WordList::NotesWord | WordList::SlidesWord | WordList::StageWord | WordList::ManualWord
    | WordList::ActionWord | WordList::EventWord;

Result<QByteArray> textOf(const ListFile &file)
{
    return file.list == WordList::ActionWord ? AskingWords::neededWords()
                                             : readWordFile(QLatin1StringView(file.name));
}

} // namespace

Result<Lexicon> Lexicon::load()
{
    Lexicon lexicon;
    qsizetype words = 0;
    qsizetype wordsToFind = 0;
    for (const ListFile &file : listFiles) {
        const Result<QByteArray> text = textOf(file);
        if (!text) {
            return passOn(text);
        }
        const qsizetype count = text->count('\n');
        words += count;
        wordsToFind += file.list & wordsWithin ? count : 0;
        lexicon.m_texts.push_back(*text);
    }
    lexicon.m_all.reserve(words);
    lexicon.m_within.reserve(wordsToFind);
    for (size_t index = 0; index < listFiles.size(); ++index) {
        const WordList list = listFiles[index].list;
        lexicon.m_all.insert(lexicon.m_texts[index], list);
        if (list & wordsWithin) {
            lexicon.m_within.insert(lexicon.m_texts[index], list);
            lexicon.keepUnparted(lexicon.m_texts[index], list);
        }
        if (list == WordList::NameParticle) {
            lexicon.m_particles =
                WordShapes(QString::fromUtf8(lexicon.m_texts[index]).split(u'\n', Qt::SkipEmptyParts));
        }
    }
    lexicon.m_within.noteShapes();
    lexicon.sortUnparted();
    lexicon.m_cities = QString::fromUtf8(lexicon.m_texts.back()).split(u'\n', Qt::SkipEmptyParts);
    std::ranges::stable_sort(lexicon.m_cities, std::ranges::greater(), &QString::size);
    return lexicon;
}

void Lexicon::keepUnparted(const QByteArray &words, WordList list)
{
    for (const QString &word : QString::fromUtf8(words).split(u'\n', Qt::SkipEmptyParts)) {
        if (isIdeograph(word.front())) {
            m_unparted.emplace_back(word, list);
        }
    }
}

void Lexicon::sortUnparted()
{
    std::ranges::sort(m_unparted, {}, [](const auto &entry) { return entry.first; });
    for (const auto &[word, list] : m_unparted) {
        m_unpartedBegins.set(word.front().unicode() % m_unpartedBegins.size());
    }
}

WordLists Lexicon::listsOf(QStringView word) const { return m_all.listsOf(word); }

WordLists Lexicon::listsOfFolded(QStringView word) const
{
    std::array<QChar, 64> signs; // NOLINT(*-member-init): filled by foldInto()
    return foldInto(signs, word) ? listsOf(QStringView(signs.data(), word.size())) : listsOf(fold(word));
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
        lists |= m_within.listsOf(phrase);
    }
    return lists;
}

WordLists Lexicon::listsIn(QStringView text) const
{
    WordLists lists;
    (void)anyPart(text, [&](QStringView word) {
        if (m_within.mayHoldLowered(word)) {
            const WordLists own = m_within.listsOfLowered(word);
            const qsizetype begin = word.begin() - text.begin();
            lists |= own.testFlag(WordList::PhraseBegin) ? own | listsOfPhrases(text, begin) : own;
        }
        return false;
    });
    const bool hasUnparted = !isAscii(text) && hasIdeograph(text);
    return hasUnparted ? lists | unpartedIn(text) : lists;
}

WordLists Lexicon::unpartedIn(QStringView text) const
{
    const QString lower = text.toString().toLower();
    const auto firstSign = [](const auto &entry) { return entry.first.front(); };
    WordLists lists;
    for (qsizetype at = 0; at < lower.size(); ++at) {
        const QChar sign = lower.at(at);
        if (!m_unpartedBegins.test(sign.unicode() % m_unpartedBegins.size())) {
            continue;
        }
        for (const auto &[word, list] : std::ranges::equal_range(m_unparted, sign, {}, firstSign)) {
            lists |= QStringView(lower).sliced(at).startsWith(word) ? list : WordLists();
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
    return end > 0 ? m_all.listsOfLowered(text.first(end)) : WordLists();
}

} // namespace Lectern::Recognition
