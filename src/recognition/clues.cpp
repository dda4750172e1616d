// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clues.h"

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr std::array lineNames{
    "non-talk word"_L1,
    "section word"_L1,
    "food or break"_L1,
    "talk word"_L1,
    "keynote"_L1,
    "asks"_L1,
    "name in line"_L1,
    "line is a name"_L1,
    "labelled speaker below"_L1,
    "name below"_L1,
    "name and role below"_L1,
    "any speaker"_L1,
    "slides or video"_L1,
    "link below"_L1,
    "title is a link"_L1,
    "timed"_L1,
    "numbered"_L1,
    "day"_L1,
    "event word and year"_L1,
    "year"_L1,
    "ends with colon"_L1,
    "ends with stop"_L1,
    "question mark"_L1,
    "starts small"_L1,
    "capitals"_L1,
    "one word"_L1,
    "2-3 words"_L1,
    "4-8 words"_L1,
    "over 8 words"_L1,
    "over 14 words"_L1,
    "code signs"_L1,
    "empty text"_L1,
    "no body"_L1,
    "short body"_L1,
    "log body"_L1,
    "sub headings"_L1,
    "first heading"_L1,
    "first line"_L1,
    "only one of its style"_L1,
    "said twice"_L1,
    "said elsewhere"_L1,
    "no own text"_L1,
    "below a day"_L1,
    "below a talk-like line"_L1,
    "below first heading"_L1,
    "no parent"_L1,
    "indented"_L1,
    "below a section word"_L1,
    "names the line above"_L1,
    "name stands above"_L1,
    "two blanks before"_L1,
    "short id below"_L1,
    "questions just before"_L1,
    "plain sentence"_L1,
    "below event"_L1,
    "style h1"_L1,
    "style h2"_L1,
    "style h3"_L1,
    "style h4"_L1,
    "style h5"_L1,
    "first level with two"_L1,
    "second level with two"_L1,
    "third level with two"_L1,
    "style plain"_L1,
    "style b"_L1,
    "style bl"_L1,
    "style q"_L1,
    "style lt"_L1,
    "style lk"_L1,
    "style lb"_L1,
    "style lc"_L1,
    "style ri"_L1,
    "bullets follow"_L1,
    "plain n"_L1,
    "plain T"_L1,
    "plain F"_L1,
    "plain R"_L1,
    "plain U"_L1,
    "plain while headings"_L1,
    "bold while headings"_L1,
};
static_assert(lineNames.size() == clueCount<LineClue>);

constexpr std::array groupNames{
    "style repeats texts"_L1,
    "style with speakers"_L1,
    "style with names in line"_L1,
    "style with names below"_L1,
    "style is names"_L1,
    "style with section words"_L1,
    "style with days"_L1,
    "style below days"_L1,
    "style below speakers"_L1,
    "style words"_L1,
    "style capitals"_L1,
    "style colons"_L1,
    "style small starts"_L1,
    "style questions"_L1,
    "style talk words"_L1,
    "style timed"_L1,
    "style links"_L1,
    "style body"_L1,
    "style covers"_L1,
    "style count"_L1,
    "style alone"_L1,
    "style 3 to 40"_L1,
    "style per parent"_L1,
    "style no own text"_L1,
    "style sub headings"_L1,
};
static_assert(groupNames.size() == clueCount<GroupClue>);

constexpr std::array styleNames{
    "kind plain"_L1,
    "kind plain before bullets"_L1,
    "kind plain marked"_L1,
    "kind head"_L1,
    "kind b"_L1,
    "kind q"_L1,
    "kind lt"_L1,
    "kind lk"_L1,
    "kind lb"_L1,
    "kind lc"_L1,
    "kind ri"_L1,
    "kind pr"_L1,
    "level h1"_L1,
    "level h2"_L1,
    "level h3"_L1,
    "level h4"_L1,
    "level h5"_L1,
    "first with two"_L1,
    "second with two"_L1,
    "third with two"_L1,
    "one line"_L1,
    "two lines"_L1,
    "3 to 30 lines"_L1,
    "over 30 lines"_L1,
    "over 60 lines"_L1,
    "other than heading in a document of headings"_L1,
    "most style with speakers"_L1,
    "most style covers"_L1,
    "most style words"_L1,
    "most style body"_L1,
    "speakers twice or more"_L1,
    "children are sections"_L1,
    "children with speakers"_L1,
    "children words"_L1,
    "children of a category"_L1,
    "sentences"_L1,
    "lines without body"_L1,
    "short ids below"_L1,
    "one-word lines"_L1,
};
static_assert(styleNames.size() == clueCount<StyleClue>);

constexpr std::array documentNames{
    "lines"_L1,
    "no headings"_L1,
    "no candidates"_L1,
    "headings"_L1,
    "lead alone of its style"_L1,
    "lead has event and year"_L1,
    "lead has year"_L1,
    "lead has day"_L1,
    "lead has event word"_L1,
    "lead with labelled speaker"_L1,
    "lead with name below"_L1,
    "lead with name in line"_L1,
    "lead is a name"_L1,
    "lead is heading"_L1,
    "lead words"_L1,
    "lead notes word"_L1,
    "meta title"_L1,
    "meta title has year or event"_L1,
    "meta speaker"_L1,
    "blog keys"_L1,
    "rest with speakers"_L1,
    "rest with speakers, two or more"_L1,
    "rest section words"_L1,
    "rest days"_L1,
    "rest talk words"_L1,
    "rest short"_L1,
    "rest timed"_L1,
    "rest links"_L1,
    "best mass"_L1,
    "best mean"_L1,
    "chosen"_L1,
    "slide deck"_L1,
    "said twice over"_L1,
    "title and author keys"_L1,
    "several lines with speakers"_L1,
    "day lines"_L1,
    "lead is an event"_L1,
};
static_assert(documentNames.size() == clueCount<DocumentClue>);

constexpr std::array finalNames{
    "line within style"_L1,
    "style is best"_L1,
    "style odds"_L1,
    "own evidence"_L1,
    "inside a best"_L1,
    "before best"_L1,
    "above best"_L1,
    "not best, any speaker"_L1,
    "best, lexical no"_L1,
};
static_assert(finalNames.size() == clueCount<FinalClue>);

} // namespace

std::span<const QLatin1StringView> namesOf(LineClue)
{
    return lineNames;
}

std::span<const QLatin1StringView> namesOf(GroupClue)
{
    return groupNames;
}

std::span<const QLatin1StringView> namesOf(StyleClue)
{
    return styleNames;
}

std::span<const QLatin1StringView> namesOf(DocumentClue)
{
    return documentNames;
}

std::span<const QLatin1StringView> namesOf(FinalClue)
{
    return finalNames;
}

} // namespace Lectern::Recognition
