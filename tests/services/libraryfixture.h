// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/importservice.h"
#include "services/librarysession.h"
#include "services/planservice.h"
#include "support/testsupport.h"

#include <QTemporaryDir>

#include <memory>

namespace Lectern::Services::Testing {

/// A new library in a folder of its own, and notes that are planned and kept in it. What does not work ends
/// the test program.
struct LibraryFixture {
    QTemporaryDir folder;
    std::unique_ptr<LibrarySession> session;

    LibraryFixture()
    {
        auto opened =
            LibrarySession::open(folder.filePath(QStringLiteral("library.sqlite")), Store::OpenMode::Create);
        session = std::move(valueOf(opened));
    }

    /// Answers the path of a file of notes in the folder.
    [[nodiscard]] QString write(const QString &name, const QString &text) const
    {
        const QString path = folder.filePath(name);
        Lectern::Testing::writeBytes(path, text.toUtf8());
        return path;
    }

    /// The plan of a file that lies there.
    [[nodiscard]] static PlannedDocument planned(const QString &path)
    {
        SilentProgress progress;
        auto made = planPaths({path}, {}, progress, {});
        if (valueOf(made).documents.empty()) {
            qFatal("no notes in %s", qPrintable(path));
        }
        return std::move(made->documents.front());
    }
    /// The same of a text that would lie there.
    [[nodiscard]] static PlannedDocument planned(const QString &path, const QString &text)
    {
        auto made = planBytes(path, text.toUtf8());
        return std::move(valueOf(made));
    }

    ImportReport keep(PlannedDocument document) const
    {
        PlanOutcome outcome;
        outcome.documents.push_back(std::move(document));
        SilentProgress progress;
        auto report = importDocuments(*session, std::move(outcome), progress, {});
        return std::move(valueOf(report));
    }

private:
    template <typename T>
    static T &valueOf(Result<T> &result)
    {
        if (!result) {
            qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
        }
        return *result;
    }
};

} // namespace Lectern::Services::Testing
