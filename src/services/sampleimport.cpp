// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplesources.h"

#include "services/markservice.h"
#include "store/changelog.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Resources of a static library must be asked for; the macro may not stand inside a namespace.
static void initSample() { Q_INIT_RESOURCE(sample); }

namespace Lectern::Services {

namespace {

const auto sampleFolder = QStringLiteral(":/sample");
const auto sampleScheme = QStringLiteral("sample");
constexpr int mostSampleDeeds = 500;
constexpr qint64 breathMs = 2'000;

Result<QByteArray> resource(const QString &name)
{
    QFile file(sampleFolder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Internal,
            QStringLiteral("The sample library is missing from this program."), file.fileName());
    }
    return file.readAll();
}

QStringList strings(const QJsonValue &value)
{
    QStringList all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        all << item.toString();
    }
    return all;
}

Todo todoFromName(const QString &name)
{
    return name == QLatin1StringView("open") ? Todo::Open
        : name == QLatin1StringView("done")  ? Todo::Done
                                             : Todo::None;
}

Result<void> addMark(LibrarySession &session, const QJsonObject &entry)
{
    const auto talk = session.talks().find(entry.value(QStringLiteral("talk")).toString());
    if (!talk) {
        return passOn(talk);
    }
    const auto mark = markQuote(session,
        {.talk = *talk,
            .quote = entry.value(QStringLiteral("quote")).toString(),
            .occurrence = 1,
            .kind = markKindFromName(entry.value(QStringLiteral("kind")).toString()).value_or(MarkKind::Key),
            .comment = entry.value(QStringLiteral("comment")).toString(),
            .tags = strings(entry.value(QStringLiteral("tags"))),
            .todo = todoFromName(entry.value(QStringLiteral("todo")).toString())});
    return mark ? Result<void>() : Result<void>(passOn(mark));
}

Result<void> setTalk(LibrarySession &session, const QJsonObject &entry)
{
    auto &talks = session.talks();
    const auto talk = talks.find(
        entry.value(QStringLiteral("talk")).toString(entry.value(QStringLiteral("title")).toString()));
    if (!talk) {
        return passOn(talk);
    }
    const auto status = readStatusFromName(entry.value(QStringLiteral("status")).toString());
    Result<void> outcome = status ? talks.setStatus(*talk, *status) : Result<void>();
    if (outcome) {
        outcome = talks.setProgress(*talk, entry.value(QStringLiteral("progress")).toDouble());
    }
    if (outcome && entry.value(QStringLiteral("starred")).toBool()) {
        outcome = talks.setStarred(*talk, true);
    }
    const QStringList tags = strings(entry.value(QStringLiteral("tags")));
    for (const QString &tag : tags) {
        if (outcome) {
            outcome = talks.addTag(*talk, tag);
        }
    }
    return outcome;
}

/// Runs `step` over the entries of an array until one fails.
template <typename Step>
Result<void> forEach(LibrarySession &session, const QJsonValue &entries, Step step)
{
    const QJsonArray array = entries.toArray();
    for (const QJsonValue &entry : array) {
        if (const auto outcome = step(session, entry.toObject()); !outcome) {
            return outcome;
        }
    }
    return {};
}

} // namespace

Result<ImportReport> importSample(LibrarySession &session, Progress &progress, const std::stop_token &stop)
{
    initSample();
    PlanOutcome planned;
    const QStringList names =
        QDir(sampleFolder)
            .entryList({QStringLiteral("*.md"), QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name == QLatin1StringView("README.md")) {
            continue;
        }
        const auto bytes = resource(name);
        if (!bytes) {
            return passOn(bytes);
        }
        auto document = planBytes(name, *bytes);
        if (!document) {
            return passOn(document);
        }
        document->absolutePath = sampleScheme + u':' + name;
        planned.documents.push_back(std::move(*document));
    }
    auto report = importDocuments(session, std::move(planned), progress, stop);
    if (!report) {
        return report;
    }
    const auto json = resource(QStringLiteral("marks.json"));
    if (!json) {
        return passOn(json);
    }
    const QJsonObject root = QJsonDocument::fromJson(*json).object();
    Result<void> outcome =
        forEach(session, root.value(QStringLiteral("tags")), [](LibrarySession &s, const QJsonObject &tag) {
            return s.talks().setTagHue(
                tag.value(QStringLiteral("name")).toString(), tag.value(QStringLiteral("hue")).toInt());
        });
    if (outcome) {
        outcome = forEach(session, root.value(QStringLiteral("talks")), setTalk);
    }
    if (outcome) {
        outcome = forEach(session, root.value(QStringLiteral("marks")), addMark);
    }
    if (!outcome) {
        return passOn(outcome);
    }
    // The marks of the sample came with it: they are nothing of the reader's.
    const auto lastChange = Store::ChangeLog(session.database()).newest();
    if (!lastChange) {
        return passOn(lastChange);
    }
    for (AddedSource &source : report->addedSources) {
        source.lastChange = *lastChange;
    }
    return report;
}

Result<std::vector<AddedSource>> sampleSources(LibrarySession &session)
{
    std::vector<AddedSource> added;
    const auto sources = session.sources().sourcesOf(sampleScheme);
    if (!sources) {
        return passOn(sources);
    }
    if (sources->empty()) {
        return added;
    }
    Store::ChangeRow last;
    for (const SourceRow &source : *sources) {
        added.push_back({source.id, 0});
        const auto changes = session.log().ofEntity(source.id);
        if (!changes) {
            return passOn(changes);
        }
        for (const Store::ChangeRow &change : *changes) {
            last = change.sequence > last.sequence ? change : last;
        }
    }
    const auto behind = session.log().since(last.sequence, mostSampleDeeds);
    if (!behind) {
        return passOn(behind);
    }
    // The deeds of the sample follow its import at once, one upon the other. Whoever stops for breath is a
    // person; should the disk have done so, more is kept than need be.
    for (const Store::ChangeRow &change : *behind) {
        if (last.time.msecsTo(change.time) > breathMs) {
            break;
        }
        last = change;
    }
    for (AddedSource &source : added) {
        source.lastChange = last.sequence;
    }
    return added;
}

} // namespace Lectern::Services
