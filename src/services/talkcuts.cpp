// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkcuts.h"

#include "document/eventnotes.h"
#include "services/planedits.h"
#include "services/sourcereading.h"
#include "store/keptsource.h"
#include "store/writegroup.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TalkCuts)
};

/// A kept source, read again.
struct Read {
    Store::KeptSource kept;
    PlannedDocument planned; ///< its plan has the talks alone
    std::vector<PlannedTalk> notes; ///< the event's own
    int talk = -1; ///< in the plan
    std::vector<QUuid> ids; ///< of the plan's talks
};

/// Fails where the bytes are not read as they were: then lines would mean other words.
Result<PlannedDocument> readKept(const Store::KeptSource &kept)
{
    const QString name = QFileInfo(kept.path).fileName();
    auto planned = readSource(kept.path, kept.path, kept.bytes, name);
    if (!planned) {
        return planned;
    }
    if (planned->reader != kept.reader || planned->document.source != kept.text) {
        return failure(ErrorKind::Unsupported,
            Texts::tr(
                "“%1” was read in another way when it was imported. Import it again, and split or merge its "
                "talks there.")
                .arg(name),
            kept.path);
    }
    return planned;
}

Result<Read> readSourceOf(LibrarySession &session, const QUuid &talk)
{
    auto kept = Store::keptSourceOf(session.database(), talk);
    if (!kept) {
        return passOn(kept);
    }
    auto planned = readKept(*kept);
    if (!planned) {
        return passOn(planned);
    }
    Read read{std::move(*kept), std::move(*planned), {}, -1, {}};
    Plan &plan = read.planned.plan;
    plan = read.kept.plan;
    plan.talks.clear();
    for (size_t i = 0; i < read.kept.ids.size(); ++i) {
        const PlannedTalk &row = read.kept.plan.talks[i];
        if (isEventNotes(row)) {
            read.notes.push_back(row);
            continue;
        }
        if (read.kept.ids[i] == talk) {
            read.talk = static_cast<int>(plan.talks.size());
        }
        plan.talks.push_back(row);
        read.ids.push_back(read.kept.ids[i]);
    }
    if (read.talk < 0) {
        return failure(ErrorKind::InvalidInput, Texts::tr("Notes of an event are no talk."), {});
    }
    return read;
}

/// Lines of places in a source, each looked for from the one before.
class LineCount final
{
public:
    explicit LineCount(QStringView source)
        : m_source(source)
    {
    }

    /// From 1.
    int at(qsizetype place)
    {
        if (place < m_place) {
            *this = LineCount(m_source);
        }
        m_line += static_cast<int>(m_source.sliced(m_place, place - m_place).count(u'\n'));
        m_place = place;
        return m_line;
    }

private:
    QStringView m_source;
    qsizetype m_place = 0;
    int m_line = 1;
};

/// Blocks of one kind at which another talk can begin, so that the one before it keeps more than its heading.
std::vector<TalkSection> partsOf(const Read &read, BlockKind kind)
{
    const Document &document = read.planned.document;
    const PlannedTalk &talk = read.planned.plan.talks[static_cast<size_t>(read.talk)];
    const bool isHeading = kind == BlockKind::Heading;
    LineCount lines(document.source);
    std::vector<TalkSection> parts;
    bool hasText = isHeading;
    for (const Block &block : document.blocks) {
        const int line = lines.at(block.source.begin);
        if (line <= talk.line || line > talk.endLine) {
            continue;
        }
        const bool isNew = parts.empty() || parts.back().line < line;
        const bool isPlace =
            block.kind == kind && isNew && hasText && splitLine(read.planned.plan, document, line) == line;
        hasText = hasText || block.kind != BlockKind::Heading;
        if (isPlace) {
            const QString words = document.text.sliced(block.text.begin, block.text.length());
            parts.push_back({line, (isHeading ? words : words.section(u'\n', 0, 0)).simplified(),
                isHeading ? block.level : 0});
        }
    }
    return parts;
}

std::vector<TalkSection> sectionsOf(const Read &read)
{
    std::vector<TalkSection> headings = partsOf(read, BlockKind::Heading);
    return headings.empty() ? partsOf(read, BlockKind::Paragraph) : headings;
}

Result<QUuid> talkBefore(LibrarySession &session, const Read &read)
{
    const QUuid &talk = read.ids[static_cast<size_t>(read.talk)];
    const auto before = Store::talkBefore(session.database(), talk);
    if (before && before->isNull()) {
        return failure(ErrorKind::InvalidInput, Texts::tr("There is no talk before it in its file."), {});
    }
    return before;
}

/// Keeps a plan of talks with the event's own notes that no talk of it holds.
Result<Store::SourceUpdate> keep(LibrarySession &session, Read read, Plan plan)
{
    for (const PlannedTalk &notes : read.notes) {
        const bool isFree = std::ranges::none_of(plan.talks, [&notes](const PlannedTalk &talk) {
            return !isEventNotes(talk) && talk.line <= notes.endLine && notes.line <= talk.endLine;
        });
        if (isFree) {
            plan.talks.push_back(notes);
        }
    }
    std::ranges::stable_sort(plan.talks, {}, &PlannedTalk::line);
    read.planned.plan = std::move(plan);
    read.planned.document.language = read.planned.plan.language;
    cutAtTalks(read.planned);
    const auto imported = session.sources().import({.path = read.kept.path,
        .bytes = std::move(read.kept.bytes),
        .document = std::move(read.planned.document),
        .plan = std::move(read.planned.plan),
        .reader = read.planned.reader,
        .readerVersion = read.planned.readerVersion,
        .isAgain = true,
        .tags = {},
        .sha256 = {}});
    if (!imported) {
        return passOn(imported);
    }
    if (read.kept.isMissing) { // nothing was looked for
        if (auto noted = session.sources().setMissing(read.kept.id, true); !noted) {
            return passOn(noted);
        }
    }
    return Store::SourceUpdate{imported->source, imported->version};
}

} // namespace

Result<std::vector<TalkSection>> sectionsToSplitAt(LibrarySession &session, const QUuid &talk)
{
    const auto read = readSourceOf(session, talk);
    return read ? Result<std::vector<TalkSection>>(sectionsOf(*read)) : passOn(read);
}

Result<TalkCut> splitTalk(LibrarySession &session, const QUuid &talk, int line)
{
    auto read = readSourceOf(session, talk);
    if (!read) {
        return passOn(read);
    }
    const auto sections = sectionsOf(*read);
    auto plan = std::ranges::contains(sections, line, &TalkSection::line)
        ? splitAt(read->planned.plan, read->planned.document, line)
        : std::nullopt;
    if (!plan) {
        return failure(ErrorKind::InvalidInput, Texts::tr("No talk can begin there."), {});
    }
    Store::WriteGroup group(session.database());
    const auto update = keep(session, std::move(*read), std::move(*plan));
    if (!update) {
        return passOn(update);
    }
    return group.finish().transform([&update] { return TalkCut{*update, {}}; });
}

Result<bool> hasTalkBefore(LibrarySession &session, const QUuid &talk)
{
    return Store::talkBefore(session.database(), talk).transform([](const QUuid &before) {
        return !before.isNull();
    });
}

Result<QUuid> talkBefore(LibrarySession &session, const QUuid &talk)
{
    const auto read = readSourceOf(session, talk);
    return read ? talkBefore(session, *read) : passOn(read);
}

Result<TalkCut> mergeWithTalkBefore(LibrarySession &session, const QUuid &talk)
{
    auto read = readSourceOf(session, talk);
    if (!read) {
        return passOn(read);
    }
    if (const auto before = talkBefore(session, *read); !before) {
        return passOn(before);
    }
    auto plan = mergedWithPrevious(read->planned.plan, read->talk);
    if (!plan) {
        return failure(ErrorKind::Internal, Texts::tr("The talks cannot be merged."), {});
    }
    Store::WriteGroup group(session.database());
    const auto update = keep(session, std::move(*read), std::move(*plan));
    if (!update) {
        return passOn(update);
    }
    // With something of a person on it, it would stay as one that left its file.
    const auto stayed = session.talks().talks({talk});
    if (!stayed) {
        return passOn(stayed);
    }
    TalkCut cut{*update, {}};
    if (!stayed->empty()) {
        cut.binned = talk;
        if (auto binned = session.talks().moveToBin(talk); !binned) {
            return passOn(binned);
        }
    }
    return group.finish().transform([&cut] { return cut; });
}

Result<void> takeBack(LibrarySession &session, const TalkCut &cut)
{
    Store::WriteGroup group(session.database());
    if (!cut.binned.isNull()) {
        if (auto restored = session.talks().restoreFromBin(cut.binned); !restored) {
            return restored;
        }
    }
    if (auto taken = session.sources().takeBackUpdates({cut.update}); !taken) {
        return taken;
    }
    return group.finish();
}

} // namespace Lectern::Services
