// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/catalogue.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Lectern::Exporters {

struct ExportOptions {
    bool withNotes = true; ///< the text of the talks; false: marked passages only
    bool withMarks = true;
    bool withTags = true;
    QString title; ///< of the whole; empty: taken from the talks' event
    /// Reads a comment's Markdown (CommonMark, nothing of it lost). Without it, and where it answers nothing,
    /// comments are written as the text they are.
    std::function<std::optional<Document>(const QString &)> readComment{};
};

struct ExportedFile {
    QByteArray bytes; ///< UTF-8 without BOM, '\n', final newline
    QStringList losses; ///< what the format could not hold, in words
};

/// One format that annotated notes can be written in. Pure; any thread. Same talks, same bytes:
/// nothing of "now" goes in (shared/interchange.md, rules for all formats).
class Exporter
{
public:
    virtual ~Exporter() = default;
    [[nodiscard]] virtual QString id() const = 0; ///< for the command line: "markdown", "html", "json"
    [[nodiscard]] virtual QString name() const = 0; ///< for people
    [[nodiscard]] virtual QString suffix() const = 0; ///< of file names, without the dot
    [[nodiscard]] virtual Result<ExportedFile> write(
        const std::vector<TalkText> &talks, const ExportOptions &options) const = 0;
};

/// All formats, in the order in which they are offered. The one place to add one.
[[nodiscard]] const std::vector<std::unique_ptr<Exporter>> &allExporters();
/// Nothing for an unknown id. "jsonld" and "w3c" mean "json", "md" means "markdown", "txt" means "text".
[[nodiscard]] const Exporter *exporterById(const QString &id);

/// A document alone as an HTML fragment: everything escaped, no scripts, unsafe links inert;
/// with `trusted` raw HTML passes through. Also what `lectern render --to html` prints.
[[nodiscard]] QString htmlFragment(const Document &document, bool trusted = false);
/// A document alone as Markdown and as plain text.
[[nodiscard]] QString markdownOf(const Document &document);
[[nodiscard]] QString plainTextOf(const Document &document);

/// A safe file name out of a title: rules of shared/interchange.md (7) and reliability.md B4. Never empty.
[[nodiscard]] QString safeFileName(const QString &title, const QString &suffix);

} // namespace Lectern::Exporters
