// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

QString sentence(const char *text) { return QCoreApplication::translate("Recognition", text); }

/// How the clues of a line read; those without a sentence are never shown.
const char *sentenceOf(LineClue clue)
{
    switch (clue) {
    case LineClue::TalkWord:
        return "It has a word like talk, workshop or panel.";
    case LineClue::Keynote:
        return "It says keynote.";
    case LineClue::NameInLine:
    case LineClue::LineIsName:
        return "A name stands in the line.";
    case LineClue::LabelledSpeakerBelow:
        return "A line below says who speaks.";
    case LineClue::NameBelow:
    case LineClue::NameAndRoleBelow:
        return "A name stands below it.";
    case LineClue::AnySpeaker:
        return "A speaker is named.";
    case LineClue::SlidesOrVideo:
        return "Slides or a video are mentioned near it.";
    case LineClue::LinkBelow:
        return "A link stands below it.";
    case LineClue::TitleIsLink:
        return "The title is a link.";
    case LineClue::Timed:
        return "A time of day stands in front of it.";
    case LineClue::Numbered:
        return "It is numbered.";
    case LineClue::QuestionMark:
        return "It asks a question, as titles do.";
    case LineClue::Capitals:
        return "It is capitalised like a title.";
    case LineClue::FourToEightWords:
    case LineClue::OverEightWords:
    case LineClue::OverFourteenWords:
        return "It is as long as a title.";
    case LineClue::TitleWords:
        return "It has words that titles of talks have.";
    case LineClue::LogBody:
        return "It has a text of its own.";
    case LineClue::SubHeadings:
        return "It has sections of its own.";
    case LineClue::BelowDay:
        return "It stands below a day.";
    case LineClue::BelowEvent:
        return "It stands below the event.";
    case LineClue::NameStandsAbove:
        return "A name stands right above it.";
    case LineClue::ShortIdBelow:
        return "A name, a handle or a link stands right below it.";
    case LineClue::QuestionsJustBefore:
        return "The questions to the talk before end right above it.";
    case LineClue::StyleH1:
    case LineClue::StyleH2:
    case LineClue::StyleH3:
    case LineClue::StyleH4:
    case LineClue::StyleH5:
    case LineClue::FirstLevelWithTwo:
    case LineClue::SecondLevelWithTwo:
    case LineClue::ThirdLevelWithTwo:
        return "It is a heading of the level that talks have.";
    case LineClue::StyleBold:
    case LineClue::BoldWhileHeadings:
        return "It is bold as a whole.";
    case LineClue::StyleQuote:
        return "It begins a quoted block.";
    case LineClue::StyleBulletTimed:
        return "It is a point with a time.";
    case LineClue::StyleRunIn:
        return "A title and a name stand at its begin.";
    case LineClue::BulletsFollow:
    case LineClue::PlainNamed:
    case LineClue::PlainTimed:
    case LineClue::PlainField:
    case LineClue::PlainAfterRule:
    case LineClue::PlainCapitals:
        return "It stands free like the other titles.";
    default:
        return nullptr;
    }
}

const char *sentenceOf(GroupClue clue)
{
    switch (clue) {
    case GroupClue::WithSpeakers:
    case GroupClue::WithNamesInLine:
    case GroupClue::WithNamesBelow:
        return "Lines written like it name speakers.";
    case GroupClue::BelowDays:
        return "Lines written like it stand below days.";
    case GroupClue::Words:
    case GroupClue::Capitals:
    case GroupClue::TitleWords:
        return "Lines written like it read like titles.";
    case GroupClue::TalkWords:
        return "Lines written like it say talk, workshop or panel.";
    case GroupClue::Timed:
        return "Lines written like it have times.";
    case GroupClue::Links:
        return "Lines written like it have links or slides.";
    case GroupClue::Body:
    case GroupClue::Covers:
        return "Lines written like it divide most of the text.";
    case GroupClue::LogCount:
    case GroupClue::ThreeToForty:
    case GroupClue::PerParent:
        return "There are as many lines like it as talks at an event.";
    case GroupClue::SubHeadings:
        return "Lines written like it have sections of their own.";
    default:
        return nullptr;
    }
}

const char *nameOf(Separator separator)
{
    switch (separator) {
    case Separator::Dash:
        return QT_TRANSLATE_NOOP("Recognition", "A dash");
    case Separator::Bar:
        return QT_TRANSLATE_NOOP("Recognition", "A bar");
    case Separator::By:
        return QT_TRANSLATE_NOOP("Recognition", "The word 'by'");
    case Separator::Comma:
        return QT_TRANSLATE_NOOP("Recognition", "A comma");
    case Separator::Colon:
        return QT_TRANSLATE_NOOP("Recognition", "A colon");
    case Separator::Bracket:
        return QT_TRANSLATE_NOOP("Recognition", "A bracket");
    case Separator::Slash:
        return QT_TRANSLATE_NOOP("Recognition", "A slash");
    case Separator::With:
        return QT_TRANSLATE_NOOP("Recognition", "The word 'with'");
    case Separator::At:
        return QT_TRANSLATE_NOOP("Recognition", "A handle");
    case Separator::On:
        return QT_TRANSLATE_NOOP("Recognition", "The word 'on'");
    case Separator::Stop:
        return QT_TRANSLATE_NOOP("Recognition", "A full stop");
    case Separator::Tab:
        break;
    }
    return QT_TRANSLATE_NOOP("Recognition", "A sign");
}

/// How much a sentence, not yet translated, says for a line.
struct Share {
    double share = 0;
    const char *text = nullptr;
};

/// The order in which sentences are given; equal ones as they read.
bool isStronger(const Share &left, const Share &right)
{
    return left.share != right.share ? left.share > right.share : sentence(left.text) < sentence(right.text);
}

} // namespace

QString reasonSeparator(Separator separator, int titles, int talks)
{
    const QString name = sentence(nameOf(separator));
    return talks == 1
        ? sentence("%1 parts title and name.").arg(name)
        : sentence("%1 parts title and name, as in %2 of %3 titles.").arg(name).arg(titles).arg(talks);
}

QString reasonSpeakerLine(SpeakerSort sort, int talks, int allTalks)
{
    const QString found = sort == SpeakerSort::Label ? sentence("A line below says 'speaker' or 'by'")
        : sort == SpeakerSort::Handle                ? sentence("A handle stands below the title")
                                                     : sentence("A name stands below the title");
    return allTalks == 1 ? found + u'.'
                         : sentence("%1, as in %2 of %3 talks.").arg(found).arg(talks).arg(allTalks);
}

QString reasonNameBesideTitle() { return sentence("The name stands beside the title."); }

QString reasonNameFirst()
{
    return sentence("The name stands first, then the title, as in the other lines.");
}

QString reasonNameAbove() { return sentence("A name stands right above it."); }

QString reasonSentence() { return sentence("The first sentence says who spoke."); }

QString reasonLineIsName() { return sentence("The line is a name, as in the other talks."); }

QString reasonCommonPlace() { return sentence("The name stands where the other talks have their speaker."); }

QString reasonWholeFile() { return sentence("The whole file is one talk."); }

QString reasonSlideText() { return sentence("It is the text of slides, and the name follows the title."); }

QString reasonFileName() { return sentence("The file is named after the talk."); }

QString noticeOfSharedLine()
{
    return sentence("Several talks begin in this line and are kept as one. A talk needs a line of its own.");
}

QString reasonFrontMatter() { return sentence("The front matter names the talk."); }

QStringList reasonsOfLine(const Analysis &analysis, const Candidate &candidate)
{
    constexpr double faintest = 0.2;
    constexpr qsizetype most = 3;
    if (candidate.style < 0) {
        return {};
    }
    const Weights::Line &weights = analysis.notes->knowledge().weights.line;
    const StyleGroup &group = analysis.styles[size_t(candidate.style)];
    std::vector<Share> shares; // several clues may read the same
    const auto add = [&shares](const char *text, double share) {
        if (!text || share <= faintest) {
            return;
        }
        const auto isSame = [text](const Share &other) { return qstrcmp(other.text, text) == 0; };
        const auto known = std::ranges::find_if(shares, isSame);
        if (known == shares.end()) {
            shares.push_back({share, text});
        } else {
            known->share = std::max(known->share, share);
        }
    };
    for (size_t index = 0; index < clueCount<LineClue>; ++index) {
        const auto clue = static_cast<LineClue>(index);
        add(sentenceOf(clue), weights.own.share(candidate.clues, clue));
    }
    for (size_t index = 0; index < clueCount<GroupClue>; ++index) {
        const auto clue = static_cast<GroupClue>(index);
        add(sentenceOf(clue), weights.group.share(group.clues, clue));
    }
    std::ranges::sort(shares, isStronger);
    QStringList reasons;
    for (const Share &share : shares) {
        if (reasons.size() < most) {
            reasons << sentence(share.text);
        }
    }
    return reasons;
}

} // namespace Lectern::Recognition
