// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/writtendates.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Lectern {

struct EventName {
    QString name;
    int year = 0; ///< 0: unknown
    QString place; ///< empty: unknown
    DateSpan dates = {}; ///< first and last day, as far as the notes say them

    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && year == 0; }
    bool operator==(const EventName &) const = default;
};

/// "Name 2019": name and year of an event as far as they are known, the year once; empty: neither is.
[[nodiscard]] QString eventLabel(const EventName &event);

/// A line that asks for action ("check out …", "to do", "read …").
struct FollowUpFound {
    int line = 0; ///< from 1
    QString text; ///< the line or sentence, mark-up off

    bool operator==(const FollowUpFound &) const = default;
};

/// Which fields of a planned talk a person gave: a later import of the changed file leaves them as they are.
struct GivenFields {
    bool title = false;
    bool speakers = false;
    bool day = false;
    bool event = false;

    bool operator==(const GivenFields &) const = default;
};

/// A talk as the recogniser sees it, and as a person corrected it. Lines count from 1, both ends included.
struct PlannedTalk {
    int line = 0; ///< of the title
    int endLine = 0;
    QString title;
    QStringList speakers;
    QString day; ///< as the writer worded it; empty: none said
    QString kind = QStringLiteral("talk"); ///< talk, keynote, lightning, workshop, panel, …; see eventnotes.h
    std::optional<EventName> event; ///< only where it differs from the document's
    double confidence = 0; ///< 0 to 1
    QStringList why; ///< reasons in words, strongest first
    QString foundTitle; ///< what the notes say, where a person gave another title; empty: `title` is that
    GivenFields given;
    bool isChecked = false; ///< a person looked at it
    bool isLeftOut = false; ///< by a person: its lines stay with the source alone

    bool operator==(const PlannedTalk &) const = default;
};

/// What a person said of a line: a talk begins there, or none does. It outlives the plan: the source may
/// change and be read anew (services/planmemory.h).
struct LineDecision {
    enum class Kind {
        Begins, ///< a talk begins at the line
        WholeFile, ///< the file is one talk, named by the line
        Merged, ///< no talk: belongs to the talk before, which may take its speakers
        Section, ///< no talk: a part of the talk before
        EventNotes, ///< no talk: the event's own notes
        LeftOut, ///< a talk that is not wanted
    };
    int line = 0; ///< from 1
    Kind kind = Kind::Begins;

    bool operator==(const LineDecision &) const = default;
};
/// "begins", "whole", "merged", "section", "notes", "leftout": contract of the library.
[[nodiscard]] QString decisionName(LineDecision::Kind kind);
[[nodiscard]] std::optional<LineDecision::Kind> decisionFromName(const QString &name);

struct NotTalk {
    int line = 0;
    QString text;
};

/// What was recognised in one document. Lines of no talk are the event's own notes.
struct Plan {
    std::optional<EventName> event;
    bool isEventGiven = false; ///< by a person, for all talks without an event of their own
    bool areDatesGiven = false; ///< those of the event, by a person
    QString language;
    std::vector<PlannedTalk> talks; ///< by line; ranges do not overlap
    std::vector<NotTalk> notTalks; ///< lines that looked like a talk and were refused
    std::vector<FollowUpFound> followUps;
    std::vector<Diagnostic> diagnostics;
    std::vector<LineDecision> decisions; ///< of a person, by line, one a line; the talks follow them
};

} // namespace Lectern
