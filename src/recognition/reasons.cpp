// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// `text` is marked with QT_TRANSLATE_NOOP where it stands, else nobody finds it to translate.
QString sentence(const char *text) { return QCoreApplication::translate("Recognition", text); }

/// How the clues of a line read; those without a sentence are never shown.
const char *sentenceOf(LineClue clue)
{
    switch (clue) {
    case LineClue::TalkWord:
        return QT_TRANSLATE_NOOP("Recognition", "The title has a word like talk, workshop or panel.");
    case LineClue::Keynote:
        return QT_TRANSLATE_NOOP("Recognition", "It is called a keynote.");
    case LineClue::NameInLine:
    case LineClue::LineIsName:
        return QT_TRANSLATE_NOOP("Recognition", "A name stands in the line of the title.");
    case LineClue::LabelledSpeakerBelow:
        return QT_TRANSLATE_NOOP("Recognition", "The line below says who speaks.");
    case LineClue::NameBelow:
    case LineClue::NameAndRoleBelow:
        return QT_TRANSLATE_NOOP("Recognition", "A name stands below the title.");
    case LineClue::AnySpeaker:
        return QT_TRANSLATE_NOOP("Recognition", "A speaker is named.");
    case LineClue::SlidesOrVideo:
        return QT_TRANSLATE_NOOP("Recognition", "Slides or a video are mentioned near the title.");
    case LineClue::LinkBelow:
        return QT_TRANSLATE_NOOP("Recognition", "A link stands below the title.");
    case LineClue::TitleIsLink:
        return QT_TRANSLATE_NOOP("Recognition", "The title is a link.");
    case LineClue::Timed:
        return QT_TRANSLATE_NOOP("Recognition", "A time of day stands before the title.");
    case LineClue::Numbered:
        return QT_TRANSLATE_NOOP("Recognition", "The title is numbered.");
    case LineClue::QuestionMark:
        return QT_TRANSLATE_NOOP("Recognition", "The title is a question, as titles often are.");
    case LineClue::Capitals:
        return QT_TRANSLATE_NOOP("Recognition", "The line is capitalised like a title.");
    case LineClue::FourToEightWords:
    case LineClue::OverEightWords:
    case LineClue::OverFourteenWords:
        return QT_TRANSLATE_NOOP("Recognition", "The line is about as long as a title.");
    case LineClue::TitleWords:
        return QT_TRANSLATE_NOOP("Recognition", "The line has words that titles of talks often have.");
    case LineClue::LogBody:
        return QT_TRANSLATE_NOOP("Recognition", "Notes stand below the title.");
    case LineClue::SubHeadings:
        return QT_TRANSLATE_NOOP("Recognition", "The notes below the title have headings of their own.");
    case LineClue::BelowDay:
        return QT_TRANSLATE_NOOP("Recognition", "It stands under a day.");
    case LineClue::BelowEvent:
        return QT_TRANSLATE_NOOP("Recognition", "It stands under the name of the event.");
    case LineClue::NameStandsAbove:
        return QT_TRANSLATE_NOOP("Recognition", "A name stands right above the title.");
    case LineClue::ShortIdBelow:
        return QT_TRANSLATE_NOOP("Recognition", "A name, a handle or a link stands right below it.");
    case LineClue::QuestionsJustBefore:
        return QT_TRANSLATE_NOOP("Recognition", "The questions about the talk before end right above.");
    case LineClue::StyleH1:
    case LineClue::StyleH2:
    case LineClue::StyleH3:
    case LineClue::StyleH4:
    case LineClue::StyleH5:
    case LineClue::FirstLevelWithTwo:
    case LineClue::SecondLevelWithTwo:
    case LineClue::ThirdLevelWithTwo:
        return QT_TRANSLATE_NOOP("Recognition", "It is a heading, as titles of talks often are.");
    case LineClue::StyleBold:
    case LineClue::BoldWhileHeadings:
        return QT_TRANSLATE_NOOP("Recognition", "The whole line is bold.");
    case LineClue::StyleQuote:
        return QT_TRANSLATE_NOOP("Recognition", "A quoted passage begins with it.");
    case LineClue::StyleBulletTimed:
        return QT_TRANSLATE_NOOP("Recognition", "It is an item of a list with a time.");
    case LineClue::StyleRunIn:
        return QT_TRANSLATE_NOOP("Recognition", "The line begins with a title and a name.");
    case LineClue::BulletsFollow:
    case LineClue::PlainNamed:
    case LineClue::PlainTimed:
    case LineClue::PlainField:
    case LineClue::PlainAfterRule:
    case LineClue::PlainCapitals:
        return QT_TRANSLATE_NOOP("Recognition", "It stands on a line of its own, as the other titles do.");
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
        return QT_TRANSLATE_NOOP("Recognition", "Other lines of this look name speakers.");
    case GroupClue::BelowDays:
        return QT_TRANSLATE_NOOP("Recognition", "Other lines of this look stand under days.");
    case GroupClue::Words:
    case GroupClue::Capitals:
    case GroupClue::TitleWords:
        return QT_TRANSLATE_NOOP("Recognition", "Other lines of this look sound like titles.");
    case GroupClue::TalkWords:
        return QT_TRANSLATE_NOOP("Recognition", "Other lines of this look say talk, workshop or panel.");
    case GroupClue::Timed:
        return QT_TRANSLATE_NOOP("Recognition", "Other lines of this look have times.");
    case GroupClue::Links:
        return QT_TRANSLATE_NOOP("Recognition", "Other lines of this look have links or slides.");
    case GroupClue::Body:
    case GroupClue::Covers:
        return QT_TRANSLATE_NOOP(
            "Recognition", "Lines of this look divide the file into parts, as titles do.");
    case GroupClue::LogCount:
    case GroupClue::ThreeToForty:
    case GroupClue::PerParent:
        return QT_TRANSLATE_NOOP(
            "Recognition", "The file has about as many lines of this look as an event has talks.");
    case GroupClue::SubHeadings:
        return QT_TRANSLATE_NOOP("Recognition", "Other lines of this look have headings below them.");
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
        ? sentence(QT_TRANSLATE_NOOP("Recognition", "%1 stands between title and name.")).arg(name)
        : sentence(
              QT_TRANSLATE_NOOP("Recognition", "%1 stands between title and name, as in %2 of %3 titles."))
              .arg(name)
              .arg(titles)
              .arg(talks);
}

QString reasonSpeakerLine(SpeakerSort sort, int talks, int allTalks)
{
    const QString found = sort == SpeakerSort::Label
        ? sentence(QT_TRANSLATE_NOOP("Recognition", "A line below says 'speaker' or 'by'"))
        : sort == SpeakerSort::Handle
        ? sentence(QT_TRANSLATE_NOOP("Recognition", "A handle stands below the title"))
        : sentence(QT_TRANSLATE_NOOP("Recognition", "A name stands below the title"));
    return allTalks == 1 ? found + u'.'
                         : sentence(QT_TRANSLATE_NOOP("Recognition", "%1, as in %2 of %3 talks."))
                               .arg(found)
                               .arg(talks)
                               .arg(allTalks);
}

QString reasonNameBesideTitle()
{
    return sentence(QT_TRANSLATE_NOOP("Recognition", "The name stands beside the title."));
}

QString reasonNameFirst()
{
    return sentence(
        QT_TRANSLATE_NOOP("Recognition", "The name stands first, then the title, as in the other lines."));
}

QString reasonNameAbove()
{
    return sentence(QT_TRANSLATE_NOOP("Recognition", "A name stands right above the title."));
}

QString reasonSentence()
{
    return sentence(QT_TRANSLATE_NOOP("Recognition", "The first sentence says who spoke."));
}

QString reasonLineIsName()
{
    return sentence(QT_TRANSLATE_NOOP("Recognition", "The line is a name, as in the other talks."));
}

QString reasonCommonPlace()
{
    return sentence(
        QT_TRANSLATE_NOOP("Recognition", "The name stands where the other talks have their speaker."));
}

QString reasonWholeFile()
{
    return sentence(QT_TRANSLATE_NOOP("Recognition", "The whole file is one talk."));
}

QString reasonSlideText()
{
    return sentence(
        QT_TRANSLATE_NOOP("Recognition", "It is the text of slides, and the name follows the title."));
}

QString reasonFileName()
{
    return sentence(QT_TRANSLATE_NOOP("Recognition", "The file is named after the talk."));
}

QString noticeOfSharedLine()
{
    return sentence(QT_TRANSLATE_NOOP("Recognition",
        "Several talks begin in this line and are kept as one. A talk needs a line of its own."));
}

QString reasonFrontMatter()
{
    return sentence(QT_TRANSLATE_NOOP("Recognition", "The fields at the top of the file name the talk."));
}

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
