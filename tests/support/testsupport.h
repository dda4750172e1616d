// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QString>

/// What every test may want. `#include "support/testsupport.h"`.
namespace Lectern::Testing {

/// The project's top folder.
[[nodiscard]] QString sourceFolder();
/// tests/data
[[nodiscard]] QString dataFolder();
/// Folder of notes by other people that lies beside the project (LECTERN_SHARED, else ../shared); empty if it
/// is not there: such a test skips with a notice, own fixtures then carry the tests.
[[nodiscard]] QString sharedFolder();
/// A program of this build, by name.
[[nodiscard]] QString program(const QString &name);

/// Bytes of a file; the test stops if it cannot be read.
[[nodiscard]] QByteArray fileBytes(const QString &path);

/// Makes a file, and its folder if there is none; the test stops if it cannot be written.
void writeBytes(const QString &path, const QByteArray &bytes);
/// The library that is kept of a version of the schema (tests/data/libraries); the test stops if there is
/// none.
[[nodiscard]] QByteArray keptLibrary(int version);

/// A document by hand, one block a line: "# " to "###### " headings, "- " items, "    " code, else
/// paragraphs. Source and text are filled, with runs, so that positions can be checked.
[[nodiscard]] Document documentFromLines(const QString &lines);

/// Block tree as text, one block a line: kind, context and text. Stable; golden files hold it.
[[nodiscard]] QString dump(const Document &document);

} // namespace Lectern::Testing
