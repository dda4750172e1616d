// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clues.h"
#include "notes.h"

#include <QString>

#include <memory>
#include <vector>

namespace Lectern::Recognition {

/// Ways of writing the first line of a talk. Each candidate has exactly one; headings are told apart further
/// by their level or sign.
enum class StyleKind : quint8 {
    Heading,
    Bold,
    BoldLead,
    PlainOverBullets,
    PlainOverIndented,
    PlainNamed, ///< a name, a handle or a link stands in one of the next two lines
    PlainTimed,
    PlainField, ///< "Talk: …"
    PlainAfterRule,
    PlainCapitals,
    PlainOther,
    LinkLead, ///< a paragraph that begins with a link
    Quote,
    BulletTimed,
    BulletLink,
    BulletBold,
    BulletLinkLead, ///< begins with a link, and more stands behind it
    BulletParent,
    RunIn, ///< title and name run into the text
    Prose, ///< a sentence with a quoted title and a name
};

/// A title and a name that stand within a line of text.
struct RunInTalk {
    QString title;
    QString name;
};

/// A line that could start a talk, with all that is found out about it on the way.
struct Candidate {
    int line = 0; ///< from 0
    int titleLine = -1; ///< where the title stands, if not in `line` (front matter); from 0
    int level = 9; ///< headings by depth, then marked lines, then plain ones, then bullets
    StyleKind kind = StyleKind::Heading;
    QString text; ///< of the line; where a remark follows on it, what it begins with in bold or as a link
    std::shared_ptr<const RunInTalk> runIn; ///< empty: none

    int wording = -1; ///< the same number for texts that only differ in case and accents
    int style = -1; ///< index into Analysis::styles
    int parent = -1; ///< index into Analysis::candidates; -1: none
    int previous = -1; ///< candidate of the line right above, if that is one
    int end = 0; ///< line behind what belongs to it, from 0
    int body = 0; ///< lines with text that belong to it

    QString title; ///< text without its time, day and number
    QString dayText;
    QString ownDay; ///< behind the title; empty: none
    double dayShare = 0;
    double nameInLine = 0; ///< best likeness of people on one side of a separator
    double lineAsName = 0; ///< likeness of the whole line being people
    double nameBelow = 0;
    SpeakerSort sortBelow = SpeakerSort::None;
    int words = 0; ///< of the title; two ideographs count as one
    Evidence<LineClue> clues;

    double lineScore = 0; ///< log odds by the line regression
    double withinScore = 0; ///< log odds among the lines of its style
    double score = 0; ///< what decides
    bool isLexical = false; ///< a word that heads a section or is no talk
    bool isContentsEntry = false;
    bool isSession = false; ///< a heading that only holds talks
};

/// All candidates of one style and what they say together.
struct StyleGroup {
    StyleKind kind = StyleKind::Heading;
    QString headingStyle;
    int level = 9; ///< smallest of its lines
    std::vector<int> members; ///< indexes into Analysis::candidates
    Evidence<GroupClue> clues;
    double probability = 0; ///< of being the style of the talks
};

/// A document in the making: candidates and styles, filled step by step.
struct Analysis {
    const Notes *notes = nullptr;
    std::vector<Candidate> candidates; ///< by line
    std::vector<int> candidateOfLine; ///< -1: none
    std::vector<StyleGroup> styles; ///< by first use
    int firstHeading = -1; ///< index into candidates
    int fullLines = 0; ///< lines neither blank nor front matter
    Evidence<DocumentClue> clues; ///< of the whole document; set once the candidates have their scores

    [[nodiscard]] bool isHeading(const Candidate &c) const { return c.kind == StyleKind::Heading; }
    [[nodiscard]] bool isCandidate(int line) const { return candidateOfLine[size_t(line)] >= 0; }
};

/// The lines of a document that could start a talk, in order.
[[nodiscard]] std::vector<Candidate> findCandidates(const Notes &notes);

/// Marked plain lines: a name below, a time, a field, a rule or capitals.
[[nodiscard]] bool isMarkedPlain(StyleKind kind);

} // namespace Lectern::Recognition
