// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "document/document.h"
#include "document/plan.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace Lectern::Recognition {

/// What surrounds a document: hints about event, year and day that the text itself may not give.
struct RecognitionContext {
    QStringList folders; ///< names of the folders from the outermost asked-for folder down to the file
    QString fileName; ///< with extension, without folders
    bool useNames = true; ///< false: file and folder names say nothing
};

/// One file of a folder that is recognised as a whole. `document` must outlive the call.
struct TreeFile {
    QString relativePath; ///< from the folder, '/' between names
    const Document *document = nullptr;
};

/// The same of a folder whose documents are not all held at once: what the other files have to know of one.
struct TreeEntry {
    QString relativePath; ///< as in TreeFile
    QStringList headings; ///< leadingHeadings() of its document
};

/// Lines of a document that its leadingHeadings() are looked for in.
inline constexpr int leadingLines = 60;

/// The first headings of a document, folded, each once; empty where its first lines have none.
[[nodiscard]] QStringList leadingHeadings(const Document &document);

/// Those that many files of a folder have: they name the event or a section, not the talk. All that the plan
/// of a file depends on of what TreeEntry::headings says of the others.
[[nodiscard]] QSet<QString> commonHeadings(const std::vector<TreeEntry> &files);

/// The document of a file of a folder, by its place in the list of files. Asked for when it is its turn, and
/// once more for index files, from several threads at once. Null: it cannot be had any more, and its plan
/// will have no talks.
using DocumentOf = std::function<std::shared_ptr<const Document>(size_t file)>;

struct Knowledge;

/// Finds event, days, talks and follow-ups in a document: evidence for every line, weighed over the whole
/// document. Pure: reads the document's lines and meta, no file and no setting. Any thread; all functions are
/// const and may run at the same time.
class Recogniser final
{
public:
    /// Reads weights and word lists out of the program's own resources; they are kept once per process.
    /// Fails with ErrorKind::Internal if a resource is missing or cannot be read.
    [[nodiscard]] static Result<Recogniser> load();
    /// As load(), with the weights of a file: for training and measuring.
    [[nodiscard]] static Result<Recogniser> loadWithWeights(const QString &path);

    /// A document on its own. Never fails: a document without talks gives a plan without talks.
    [[nodiscard]] Plan recognise(const Document &document, const RecognitionContext &context) const;

    /// Files of one folder, a talk each or several in each: one plan per file, in the order given; files that
    /// are no notes (index, licence, templates) get a plan without talks. `folderName` is the name of the
    /// folder itself. `progress` counts the files; when stopped, none has talks.
    [[nodiscard]] std::vector<Plan> recogniseTree(const std::vector<TreeEntry> &files,
        const DocumentOf &documentOf, const QString &folderName, Progress &progress,
        const std::stop_token &stop) const;
    /// The same of documents that are all here.
    [[nodiscard]] std::vector<Plan> recogniseTree(
        const std::vector<TreeFile> &files, const QString &folderName) const;

private:
    explicit Recogniser(std::shared_ptr<const Knowledge> knowledge);

    std::shared_ptr<const Knowledge> m_knowledge;
};

} // namespace Lectern::Recognition
