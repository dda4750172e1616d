// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codeshape.h"

#include "readers/linesigns.h"

#include <QList>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr qsizetype maxLine = 2000;
constexpr qsizetype maxGuessed = 20'000;

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

bool startsWithWord(QStringView line, QStringView word)
{
    return line.startsWith(word) && (line.size() == word.size() || !isWordCharacter(line[word.size()]));
}

template <size_t size>
bool startsWithAny(QStringView line, const std::array<QStringView, size> &starts)
{
    return std::any_of(
        starts.begin(), starts.end(), [line](QStringView start) { return line.startsWith(start); });
}

/// Letters, blank, letters, blank, letters: three words in a row are prose, unless the line shows keywords.
int longestProse(QStringView line)
{
    int longest = 0;
    int words = 0;
    bool inWord = false;
    bool isPure = true;
    for (const QChar c : line) {
        if (c.isLetter() || c == u'\'' || c == u'’') {
            inWord = true;
        } else if (c == u' ') {
            words = inWord && isPure ? words + 1 : 0;
            isPure = true;
            inWord = false;
            longest = std::max(longest, words);
        } else {
            isPure = c == u',' || c == u'.';
            words = isPure ? words : 0;
        }
    }
    return std::max(longest, inWord && isPure ? words + 1 : words);
}

int scoreOfStart(QStringView line)
{
    static constexpr std::array<QStringView, 12> sure{u">>> ", u"... ", u"$ ", u"#include", u"#!/", u"@app.",
        u"<?php", u"In [", u"def __", u"#define ", u"var_dump(", u"console."};
    static constexpr std::array<QStringView, 30> keywords{u"def ", u"class ", u"import ", u"from ",
        u"function ", u"func ", u"fn ", u"let ", u"const ", u"var ", u"public ", u"private ", u"protected ",
        u"static ", u"return", u"if ", u"for ", u"while ", u"try:", u"except", u"finally:", u"else:",
        u"elif ", u"with ", u"async ", u"await ", u"yield ", u"switch ", u"raise ", u"package "};
    if (startsWithAny(line, sure)) {
        return 3;
    }
    return startsWithAny(line, keywords) ? 1 : 0;
}

int scoreOfEnd(QStringView line)
{
    if (line.endsWith(u"{") || line.endsWith(u");") || line.endsWith(u"};") || line.endsWith(u"):")
        || line.endsWith(u"});")) {
        return 2;
    }
    if (line == u"}" || line == u"})" || line == u"end" || line == u")" || line == u"]"
        || line == u"} else {") {
        return 2;
    }
    return line.endsWith(u";") ? 1 : 0;
}

/// `name.name(…)` with nothing around it, or `name = …` without prose on the left.
int scoreOfMiddle(QStringView line)
{
    int score = 0;
    qsizetype at = 0;
    while (at < line.size()
        && (isWordCharacter(line[at]) || line[at] == u'.' || line[at] == u'[' || line[at] == u']')) {
        ++at;
    }
    if (at > 0 && at < line.size() && line[at] == u'(' && line.endsWith(u')')) {
        score += line.first(at).contains(u'.') || line.contains(u'_') || line.contains(u"()") ? 2 : 1;
    }
    const QStringView rest = line.sliced(at).trimmed();
    const bool isAssignment = at > 0
        && (rest.startsWith(u"= ") || rest.startsWith(u"+= ") || rest.startsWith(u":= ")
            || rest.startsWith(u"-> "));
    score += isAssignment ? 2 : 0;
    static constexpr std::array<QStringView, 9> signs{
        u"=>", u"->", u"::", u"();", u"==", u"!=", u"&&", u"||", u"</"};
    const LineSigns known(line);
    score +=
        std::any_of(signs.begin(), signs.end(), [&](QStringView sign) { return holds(line, known, sign); })
        ? 1
        : 0;
    return score;
}

/// `import name`, `import a.b as c`, `from a.b import c, d`, `import x from 'y'`.
bool isImport(QStringView line)
{
    const bool isFrom = startsWithWord(line, u"from") && line.contains(u" import ");
    if (!isFrom && !startsWithWord(line, u"import")) {
        return false;
    }
    const auto words = line.split(u' ', Qt::SkipEmptyParts);
    if (isFrom) {
        return words.size() >= 4 && words[2] == u"import" && (words.size() <= 5 || words[3].endsWith(u','));
    }
    const bool isRenamed = words.size() == 4 && (words[2] == u"as" || words[2] == u"from");
    return (words.size() == 2 && !line.endsWith(u'.') && !line.endsWith(u':')) || isRenamed;
}

} // namespace

int codeScore(QStringView line)
{
    line = line.trimmed();
    if (line.size() < 1 || line.size() > maxLine) {
        return 0;
    }
    const int start = scoreOfStart(line);
    if (start >= 3) {
        return 3;
    }
    if (line.startsWith(u'@') && line.size() > 1 && line[1].isLetter() && !line.contains(u' ')
        && line.contains(u'(')) {
        return 3;
    }
    int score = start + scoreOfEnd(line) + scoreOfMiddle(line);
    if (isImport(line)) {
        return 3;
    }
    const int prose = longestProse(line);
    score -= prose >= 4 ? 3 : prose == 3 ? 1 : 0;
    // "if x is None:" reads like prose, so it proves nothing alone, but it may stand between lines that do.
    score = std::max(score, start > 0 && line.endsWith(u':') && line.size() < 80 ? 1 : 0);
    return std::clamp(score, 0, 3);
}

namespace {

struct LanguageSign {
    QStringView language;
    QStringView sign;
    int weight;
};

/// Signs of the languages that notes of talks hold; a heavy one alone is enough.
constexpr std::array languageSigns{
    LanguageSign{u"python", u"def ", 2},
    LanguageSign{u"python", u"):\n", 2},
    LanguageSign{u"python", u"import ", 1},
    LanguageSign{u"python", u"self.", 2},
    LanguageSign{u"python", u">>> ", 4},
    LanguageSign{u"python", u"print(", 1},
    LanguageSign{u"python", u"elif ", 2},
    LanguageSign{u"python", u" in ", 1},
    LanguageSign{u"python", u"await ", 1},
    LanguageSign{u"python", u"async def", 4},
    LanguageSign{u"python", u"None", 1},
    LanguageSign{u"python", u"__", 1},
    LanguageSign{u"python", u"except ", 2},
    LanguageSign{u"python", u":\n    ", 2},
    LanguageSign{u"python", u"\nfrom ", 2},
    LanguageSign{u"python", u"isinstance(", 3},
    LanguageSign{u"python", u"lambda ", 2},
    LanguageSign{u"python", u"True", 1},
    LanguageSign{u"python", u"asyncio", 3},
    LanguageSign{u"python", u"yield ", 1},
    LanguageSign{u"python", u" if ", 1},
    LanguageSign{u"javascript", u"function", 2},
    LanguageSign{u"javascript", u"\nfunction ", 2},
    LanguageSign{u"javascript", u"var ", 2},
    LanguageSign{u"javascript", u"const ", 1},
    LanguageSign{u"javascript", u"let ", 1},
    LanguageSign{u"javascript", u"=> ", 2},
    LanguageSign{u"javascript", u"console.log", 4},
    LanguageSign{u"javascript", u"===", 3},
    LanguageSign{u"javascript", u"require(", 2},
    LanguageSign{u"javascript", u"document.", 2},
    LanguageSign{u"javascript", u"});", 2},
    LanguageSign{u"java", u"public class", 4},
    LanguageSign{u"java", u"public static void", 4},
    LanguageSign{u"java", u"System.out", 4},
    LanguageSign{u"java", u"@Override", 4},
    LanguageSign{u"java", u"new ", 1},
    LanguageSign{u"java", u"private ", 1},
    LanguageSign{u"java", u"import java", 4},
    LanguageSign{u"cpp", u"std::", 4},
    LanguageSign{u"cpp", u"#include <", 3},
    LanguageSign{u"cpp", u"template<", 3},
    LanguageSign{u"cpp", u"auto ", 1},
    LanguageSign{u"cpp", u"nullptr", 3},
    LanguageSign{u"cpp", u"const auto &", 4},
    LanguageSign{u"c", u"#include <std", 4},
    LanguageSign{u"c", u"printf(", 2},
    LanguageSign{u"c", u"malloc(", 3},
    LanguageSign{u"go", u"func ", 2},
    LanguageSign{u"go", u" := ", 2},
    LanguageSign{u"go", u"package main", 4},
    LanguageSign{u"go", u"fmt.", 3},
    LanguageSign{u"go", u"chan ", 2},
    LanguageSign{u"go", u"defer ", 2},
    LanguageSign{u"rust", u"fn ", 3},
    LanguageSign{u"rust", u"let mut ", 4},
    LanguageSign{u"rust", u"println!", 4},
    LanguageSign{u"rust", u"impl ", 3},
    LanguageSign{u"rust", u"&mut ", 4},
    LanguageSign{u"rust", u"-> ", 1},
    LanguageSign{u"ruby", u"\nend", 3},
    LanguageSign{u"ruby", u" do |", 4},
    LanguageSign{u"ruby", u"puts ", 2},
    LanguageSign{u"ruby", u"require '", 3},
    LanguageSign{u"ruby", u".each", 2},
    LanguageSign{u"ruby", u"attr_", 3},
    LanguageSign{u"ruby", u"def ", 1},
    LanguageSign{u"php", u"<?php", 6},
    LanguageSign{u"php", u"$this->", 4},
    LanguageSign{u"bash", u"$ ", 3},
    LanguageSign{u"bash", u"#!/bin/", 6},
    LanguageSign{u"bash", u"sudo ", 3},
    LanguageSign{u"bash", u"git ", 2},
    LanguageSign{u"bash", u"npm ", 3},
    LanguageSign{u"bash", u"pip install", 4},
    LanguageSign{u"bash", u"apt-get ", 3},
    LanguageSign{u"bash", u"\ndocker", 3},
    LanguageSign{u"bash", u"\naws ", 3},
    LanguageSign{u"bash", u"curl ", 2},
    LanguageSign{u"bash", u" | grep", 3},
    LanguageSign{u"bash", u"echo ", 2},
    LanguageSign{u"sql", u"SELECT ", 3},
    LanguageSign{u"sql", u" FROM ", 2},
    LanguageSign{u"sql", u"INSERT INTO", 4},
    LanguageSign{u"sql", u"CREATE TABLE", 4},
    LanguageSign{u"sql", u"WHERE ", 2},
    LanguageSign{u"html", u"<div", 3},
    LanguageSign{u"html", u"</", 2},
    LanguageSign{u"html", u"<!DOCTYPE", 6},
    LanguageSign{u"html", u"<script", 3},
    LanguageSign{u"html", u"<p>", 2},
    LanguageSign{u"css", u"px;", 3},
    LanguageSign{u"css", u"color:", 3},
    LanguageSign{u"css", u"margin", 2},
    LanguageSign{u"css", u"display:", 3},
    LanguageSign{u"json", u"{\n  \"", 4},
    LanguageSign{u"json", u"\": ", 1},
    LanguageSign{u"json", u"\": \"", 1},
    LanguageSign{u"swift", u"guard let", 4},
    LanguageSign{u"swift", u"func ", 1},
    LanguageSign{u"swift", u"let ", 1},
    LanguageSign{u"swift", u"var ", 1},
    LanguageSign{u"kotlin", u"fun ", 3},
    LanguageSign{u"kotlin", u"val ", 2},
    LanguageSign{u"scala", u"object ", 2},
    LanguageSign{u"scala", u"val ", 1},
    LanguageSign{u"scala", u"case class", 4},
    LanguageSign{u"haskell", u" :: ", 3},
    LanguageSign{u"haskell", u" <- ", 1},
    LanguageSign{u"clojure", u"(defn ", 6},
    LanguageSign{u"clojure", u"(let [", 5},
    LanguageSign{u"elixir", u"defmodule ", 6},
    LanguageSign{u"elixir", u"|> ", 3},
    LanguageSign{u"r", u" <- ", 2},
    LanguageSign{u"r", u"library(", 4},
    LanguageSign{u"r", u"reactive(", 3},
};

struct Tally {
    QStringView language;
    int weight = 0;
};

} // namespace

QString guessLanguage(QStringView code)
{
    const QString text = u'\n' + code.first(std::min(code.size(), maxGuessed)).toString() + u'\n';
    const LineSigns known(text);
    std::vector<Tally> tallies;
    for (const LanguageSign &sign : languageSigns) {
        const qsizetype count = known.mayHold(sign.sign) ? QStringView(text).count(sign.sign) : 0;
        const int found = static_cast<int>(std::min<qsizetype>(count, 2));
        auto tally = std::find_if(
            tallies.begin(), tallies.end(), [&](const Tally &t) { return t.language == sign.language; });
        if (tally == tallies.end()) {
            tallies.push_back({sign.language, 0});
            tally = tallies.end() - 1;
        }
        tally->weight += found * sign.weight;
    }
    std::stable_sort(
        tallies.begin(), tallies.end(), [](const Tally &a, const Tally &b) { return a.weight > b.weight; });
    const bool isClear = tallies[0].weight >= 3 && tallies[0].weight > tallies[1].weight;
    return isClear ? tallies[0].language.toString() : QString();
}

namespace {

/// Language of at least two blocks and most of the blocks that have one; empty if there is none. Commands
/// typed into a shell stand beside the code of any language, so they have no say.
QString commonLanguage(const Document &document)
{
    std::map<QString, int> counts;
    int known = 0;
    for (const Block &block : document.blocks) {
        if (block.kind == BlockKind::Code && !block.language.isEmpty() && block.language != u"bash") {
            ++counts[block.language];
            ++known;
        }
    }
    const auto most = std::max_element(
        counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    const bool isCommon = most != counts.end() && most->second >= 2 && most->second * 10 >= known * 7;
    return isCommon ? most->first : QString();
}

bool hasCodeShape(QStringView code)
{
    const auto lines = code.split(u'\n', Qt::SkipEmptyParts);
    return std::any_of(lines.begin(), lines.end(), [](QStringView line) { return codeScore(line) >= 2; });
}

} // namespace

void guessLanguages(Document &document)
{
    const QStringView text = document.text;
    const auto isOpen = [](const Block &block) {
        return block.kind == BlockKind::Code && block.language.isEmpty();
    };
    for (Block &block : document.blocks) {
        if (isOpen(block)) {
            block.language = guessLanguage(text.sliced(block.text.begin, block.text.length()));
            block.languageGuessed = !block.language.isEmpty();
        }
    }
    const QString common = commonLanguage(document);
    if (common.isEmpty()) {
        return;
    }
    for (Block &block : document.blocks) {
        if (isOpen(block) && hasCodeShape(text.sliced(block.text.begin, block.text.length()))) {
            block.language = common;
            block.languageGuessed = true;
        }
    }
}

} // namespace Lectern::Readers
