// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Development tool: what the recogniser finds, as the JSON that a scorer of talk notes reads.
///   lectern-plan-dump --out FOLDER FILE...            FOLDER/<stem>.json for each file
///   lectern-plan-dump --out FOLDER --tree DIR...      FOLDER/tree-<name>.json for each folder, read as a
///   whole lectern-plan-dump --plans FILE...                 the same for each file, one JSON object a line
///   lectern-plan-dump --lines FILE...                 candidates with their style and score
///   lectern-plan-dump --evidence FILE...              all clues, one JSON object a file, for training
///   lectern-plan-dump --bench N FILE...               speed of scanning and recognising, N rounds
///   lectern-plan-dump --names TEXT...                 how much each text looks like people, and its names
///   --weights FILE in front: weights of a file instead of the program's own

#include "evidence.h"

#include "document/plan.h"
#include "readers/registry.h"
#include "recognition/decision.h"
#include "recognition/drafting.h"
#include "recognition/recogniser.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <memory>

using namespace Lectern;
using namespace Qt::StringLiterals;

namespace {

/// As the program reads it; what cannot be read is an empty document.
Document documentOf(const QByteArray &bytes, const QString &name)
{
    return Readers::readDocument(bytes, name, std::nullopt).value_or(Document());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonValue jsonOf(const std::optional<EventName> &event)
{
    if (!event) {
        return QJsonValue::Null;
    }
    return QJsonObject{{u"name"_s, event->name},
        {u"year"_s, event->year ? QJsonValue(event->year) : QJsonValue()},
        {u"place"_s, event->place.isEmpty() ? QJsonValue() : QJsonValue(event->place)}};
}

QJsonObject jsonOf(const PlannedTalk &talk)
{
    return QJsonObject{{u"line"_s, talk.line}, {u"endLine"_s, talk.endLine}, {u"title"_s, talk.title},
        {u"speakers"_s, QJsonArray::fromStringList(talk.speakers)},
        {u"day"_s, talk.day.isEmpty() ? QJsonValue() : QJsonValue(talk.day)}, {u"kind"_s, talk.kind},
        {u"confidence"_s, talk.confidence}, {u"why"_s, QJsonArray::fromStringList(talk.why)}};
}

void write(const QString &path, const QJsonObject &object)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(object).toJson());
    }
}

QJsonObject dumpFile(const Recognition::Recogniser &recogniser, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const Document document = documentOf(bytesOf(path), name);
    const Plan plan = recogniser.recognise(document, {.folders = {}, .fileName = name});
    QJsonArray talks;
    for (const PlannedTalk &talk : plan.talks) {
        talks << jsonOf(talk);
    }
    QJsonArray notTalks;
    for (const NotTalk &line : plan.notTalks) {
        notTalks << QJsonObject{{u"line"_s, line.line}, {u"text"_s, line.text}};
    }
    QJsonArray followUps;
    for (const FollowUpFound &found : plan.followUps) {
        followUps << QJsonObject{{u"line"_s, found.line}, {u"text"_s, found.text}};
    }
    return {{u"event"_s, jsonOf(plan.event)}, {u"talks"_s, talks}, {u"notTalks"_s, notTalks},
        {u"followUps"_s, followUps}};
}

QJsonObject dumpTree(const Recognition::Recogniser &recogniser, const QString &folder)
{
    static const QStringList notes{u"*.md"_s, u"*.markdown"_s, u"*.mdown"_s, u"*.txt"_s, u"*.rst"_s,
        u"*.org"_s, u"*.htm"_s, u"*.html"_s, u"*.adoc"_s, u"*.asciidoc"_s, u"*.textile"_s, u"*.mdx"_s,
        u"*.qmd"_s};
    QStringList paths;
    for (QDirIterator files(folder, notes, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        paths << QDir(folder).relativeFilePath(files.next());
    }
    paths.sort();
    std::vector<std::unique_ptr<Document>> documents;
    std::vector<Recognition::TreeFile> tree;
    for (const QString &path : paths) {
        documents.push_back(std::make_unique<Document>(
            documentOf(bytesOf(folder + u'/' + path), QFileInfo(path).fileName())));
        tree.push_back({path, documents.back().get()});
    }
    const std::vector<Plan> plans = recogniser.recogniseTree(tree, QDir(folder).dirName());
    QJsonArray talks;
    for (size_t index = 0; index < plans.size(); ++index) {
        for (const PlannedTalk &talk : plans[index].talks) {
            QJsonObject object = jsonOf(talk);
            object.insert(u"file"_s, paths.at(qsizetype(index)));
            object.insert(u"event"_s, jsonOf(plans[index].event));
            talks << object;
        }
    }
    return {{u"event"_s, QJsonValue::Null}, {u"talks"_s, talks}};
}

/// The draft of a file, with whatever it points into.
struct DraftedFile {
    DraftedFile(const QString &path, const Recognition::Knowledge &knowledge)
        : document(documentOf(bytesOf(path), QFileInfo(path).fileName()))
        , notes(document, knowledge)
        , draft(Recognition::draftDocument(notes))
    {
    }

    Document document;
    Recognition::Notes notes;
    Recognition::DocumentDraft draft;
};

void printNames(const Recognition::Lexicon &lexicon, const QString &text)
{
    const Recognition::People people(lexicon);
    QTextStream out(stdout);
    out << text << "\t" << people.score(text);
    for (const Recognition::NamePiece &piece : people.piecesIn(text)) {
        out << "\t" << piece.name << " " << piece.likeness;
    }
    out << "\n";
}

void printLines(const Recognition::Knowledge &knowledge, const QString &path)
{
    const DraftedFile file(path, knowledge);
    const Recognition::Analysis &analysis = file.draft.analysis;
    QTextStream out(stdout);
    out << "# " << QFileInfo(path).completeBaseName() << " one-talk " << file.draft.oneTalkScore << "\n";
    for (const Recognition::StyleGroup &style : analysis.styles) {
        out << "style\t" << int(style.kind) << style.headingStyle << "\t" << style.members.size() << "\t"
            << style.probability << "\n";
    }
    for (const Recognition::Candidate &candidate : analysis.candidates) {
        out << candidate.line + 1 << "\t" << int(candidate.kind)
            << analysis.styles[size_t(candidate.style)].headingStyle << "\t" << candidate.level << "\t"
            << candidate.lineScore << "\t" << candidate.withinScore << "\t" << candidate.score << "\n";
    }
}

void printEvidence(const Recognition::Knowledge &knowledge, const QString &path)
{
    const DraftedFile file(path, knowledge);
    QJsonObject object = evidenceOf(file.draft, QFileInfo(path).fileName());
    object.insert(u"path"_s, path);
    QTextStream(stdout) << QJsonDocument(object).toJson(QJsonDocument::Compact) << "\n";
}

void bench(const Recognition::Recogniser &recogniser, int rounds, const QStringList &paths)
{
    QList<QByteArray> sources;
    qint64 bytes = 0;
    for (const QString &path : paths) {
        sources << bytesOf(path);
        bytes += sources.last().size();
    }
    qint64 scanning = 0;
    qint64 recognising = 0;
    QElapsedTimer timer;
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype index = 0; index < sources.size(); ++index) {
            timer.start();
            const Document document = documentOf(sources.at(index), QFileInfo(paths.at(index)).fileName());
            scanning += timer.nsecsElapsed();
            timer.start();
            (void)recogniser.recognise(document, {});
            recognising += timer.nsecsElapsed();
        }
    }
    const auto rate = [&](qint64 time) {
        return double(bytes) * rounds * 1000.0 / double(std::max<qint64>(1, time));
    };
    QTextStream(stdout) << "scan " << rate(scanning) << " MB/s, recognise " << rate(recognising)
                        << " MB/s, both " << rate(scanning + recognising) << " MB/s\n";
}

struct Options {
    QString mode;
    QString out;
    QString weights = u":/recognition/weights.json"_s;
    int rounds = 1;
    QStringList paths;
};

Options optionsOf(QStringList arguments)
{
    Options options;
    while (!arguments.isEmpty() && arguments.first().startsWith("--"_L1)) {
        const QString option = arguments.takeFirst();
        const bool takesValue = option == "--out"_L1 || option == "--weights"_L1 || option == "--bench"_L1;
        const QString value = takesValue && !arguments.isEmpty() ? arguments.takeFirst() : QString();
        if (option == "--out"_L1) {
            options.out = value;
        } else if (option == "--weights"_L1) {
            options.weights = value;
        } else {
            options.mode = option;
            options.rounds = value.toInt();
        }
    }
    options.paths = arguments;
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments().mid(1));
    const auto knowledge = Recognition::knowledgeWithWeights(options.weights);
    const auto recogniser = Recognition::Recogniser::loadWithWeights(options.weights);
    if (!knowledge || !recogniser) {
        QTextStream(stderr) << knowledge.error().message << " " << knowledge.error().detail << "\n";
        return 1;
    }
    if (options.mode == "--bench"_L1) {
        bench(*recogniser, options.rounds, options.paths);
        return 0;
    }
    for (const QString &path : options.paths) {
        if (options.mode == "--names"_L1) {
            printNames((*knowledge)->lexicon, path);
        } else if (options.mode == "--lines"_L1) {
            printLines(**knowledge, path);
        } else if (options.mode == "--evidence"_L1) {
            printEvidence(**knowledge, path);
        } else if (options.mode == "--plans"_L1) {
            QTextStream(stdout) << QJsonDocument(dumpFile(*recogniser, path)).toJson(QJsonDocument::Compact)
                                << "\n";
        } else if (options.mode == "--tree"_L1) {
            write(options.out + "/tree-"_L1 + QDir(path).dirName() + ".json"_L1, dumpTree(*recogniser, path));
        } else {
            write(options.out + u'/' + QFileInfo(path).completeBaseName() + ".json"_L1,
                dumpFile(*recogniser, path));
        }
    }
    return 0;
}
