// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"
#include "document/plan.h"
#include "document/shareddocument.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <array>
#include <optional>
#include <vector>

/// The values in which a library is spoken of, from the store up to the window. Ids are UUIDs of version 7.
namespace Lectern {

/// The five kinds of marks, in the order of their keys 1 to 5.
enum class MarkKind { Key, Definition, Technique, Doubt, Quote };
inline constexpr std::array allMarkKinds{
    MarkKind::Key, MarkKind::Definition, MarkKind::Technique, MarkKind::Doubt, MarkKind::Quote};
/// "key", "definition", "technique", "doubt", "quote": contract of command line, library and exports.
[[nodiscard]] QString markKindName(MarkKind kind);
[[nodiscard]] std::optional<MarkKind> markKindFromName(const QString &name);

/// What became of a mark's place in the newest revision (anchoring.md).
enum class AnchorState { Exact, Changed, Moved, Review, Orphan };
[[nodiscard]] QString anchorStateName(AnchorState state);
[[nodiscard]] std::optional<AnchorState> anchorStateFromName(const QString &name);

enum class ReadStatus { Unread, Reading, Done };
[[nodiscard]] QString readStatusName(ReadStatus status);
[[nodiscard]] std::optional<ReadStatus> readStatusFromName(const QString &name);

enum class Todo { None, Open, Done };

struct EventRow {
    QUuid id;
    EventName name;
    int talks = 0;
    int done = 0; ///< talks read to the end
    bool operator==(const EventRow &) const = default;
};

/// A talk without its text: what lists and trees show.
struct TalkRow {
    QUuid id;
    QUuid event; ///< null: belongs to no event
    EventName eventName;
    QString title;
    QStringList speakers;
    QString day; ///< empty: none
    int dayOrder = 0; ///< order of the days of an event
    int order = 0; ///< order of the talks of an event, over all its sources
    QString kind;
    ReadStatus status = ReadStatus::Unread;
    double progress = 0; ///< 0 to 1
    bool isStarred = false;
    QStringList tags;
    int words = 0;
    int marks = 0;
    std::vector<MarkKind> markKinds; ///< kinds in use, each once, in key order
    int openTodos = 0;
    double confidence = 0;
    QString sourcePath;
    int line = 0; ///< in the source, from 1
    int endLine = 0;
    bool hasLeftFile = false; ///< in no newer version of its file; shown as it was in the last one it was in

    bool operator==(const TalkRow &) const = default;
};

/// A mark with its place in the talk's current revision.
struct MarkRow {
    QUuid id;
    QUuid talk;
    MarkKind kind = MarkKind::Key;
    QString quote; ///< words it was made on
    QString prefix; ///< up to 64 code points before the quote
    QString suffix; ///< up to 64 code points behind it
    CodePointRange range; ///< in the revision's text; empty for orphans
    AnchorState state = AnchorState::Exact;
    QString reason; ///< why not exact, in words
    bool isKept = false; ///< an orphan that a person looked at and leaves as it is
    QString comment; ///< Markdown
    QStringList tags;
    Todo todo = Todo::None;
    QString section; ///< nearest heading above, for lists and exports
    QDateTime created;
    QDateTime modified;

    bool operator==(const MarkRow &) const = default;
};

/// A talk as it is read: the excerpt of its revision and what stands on it.
struct TalkText {
    TalkRow row;
    SharedDocument document; ///< excerpt(): positions count from the talk's begin
    qint64 offset = 0; ///< code points of the revision's text before the talk
    QString sourceText; ///< the lines of the source it came from
    QByteArray sourceSha256; ///< of the source bytes
    QDateTime revisionTime;
    std::vector<MarkRow> marks; ///< by place, then created
};

struct SpeakerRow {
    QUuid id;
    QString name; ///< that the person is shown by
    int talks = 0;
    QStringList aliases = {}; ///< other names of the person

    bool operator==(const SpeakerRow &) const = default;
};

struct TagRow {
    QUuid id;
    QString name; ///< whole path, "a/b"
    int hue = 0; ///< 0 to 7
    int talks = 0;
    int marks = 0;
    bool operator==(const TagRow &) const = default;
};

struct FollowUpRow {
    QUuid id;
    QUuid talk;
    QString text;
    int line = 0;
    bool isDone = false;
};

struct LinkRow {
    QUuid talk;
    QString target;
    QString text;
};

struct SourceRow {
    QUuid id;
    QString path;
    QString format;
    QString encoding;
    QByteArray sha256; ///< of the newest revision's bytes
    int talks = 0;
    int revisions = 0;
    QDateTime imported;
    QDateTime missing; ///< since when its file is known to be gone; invalid: it is there, as far as is known
};

} // namespace Lectern
