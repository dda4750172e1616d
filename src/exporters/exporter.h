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

namespace Lectern::Printing {
class PagedNotes;
}

namespace Lectern::Exporters {

/// Where comments stand beside the words that they are about.
enum class CommentPlace { Margin, Footnotes, BelowParagraph, End };

/// Sheets of the formats that have pages.
enum class Paper { A4, Letter };

struct ExportOptions {
    bool withNotes = true; ///< the text of the talks; false: marked passages only
    bool withMarks = true;
    bool withTags = true;
    bool withContents = false; ///< a page of contents, in formats that have one (Exporter::hasContentsPage)
    std::optional<CommentPlace> comments{}; ///< one of Exporter::commentPlaces(); nothing: the usual one
    Paper paper = Paper::A4;
    QString title; ///< of the whole; empty: taken from the talks' event
    /// Reads a comment's Markdown (CommonMark, nothing of it lost). Without it, and where it answers nothing,
    /// comments are written as the text they are.
    std::function<std::optional<Document>(const QString &)> readComment{};
};

struct ExportedFile {
    QByteArray bytes; ///< of texts: UTF-8 without BOM, '\n', final newline
    QStringList losses; ///< what the format could not hold, in words
    /// The pages, to be shown and printed as they are in the file; null for formats without.
    std::shared_ptr<const Printing::PagedNotes> pages{};
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
    [[nodiscard]] virtual QString shortName() const { return name(); } ///< for people, one or two words
    /// Up to three characters that the format is known by; empty: none, a sheet of paper is shown.
    [[nodiscard]] virtual QString sign() const { return {}; }
    [[nodiscard]] virtual QStringList synonyms() const { return {}; } ///< more ids for it, lower case
    [[nodiscard]] virtual bool isText() const { return true; } ///< else its bytes are nothing to be read
    /// Where comments may go, the usual place first; empty: the format has one place for them.
    [[nodiscard]] virtual std::vector<CommentPlace> commentPlaces() const { return {}; }
    [[nodiscard]] virtual bool hasContentsPage() const { return false; }
    [[nodiscard]] virtual bool hasPages() const { return false; }
    [[nodiscard]] virtual Result<ExportedFile> write(
        const std::vector<TalkText> &talks, const ExportOptions &options) const = 0;
};

/// All formats, in the order in which they are offered. The one place to add one.
[[nodiscard]] const std::vector<std::unique_ptr<Exporter>> &allExporters();
/// By id or synonym, in any case; nothing for an unknown one.
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
