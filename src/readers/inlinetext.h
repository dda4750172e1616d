// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"

#include <QHash>
#include <QString>

namespace Lectern::Readers {

/// Mark-up that a format without Markdown's rules may have inside a line.
struct InlineRules {
    bool html = false; ///< simple HTML tags become spans and line breaks
    bool rst = false; ///< ``literal``, *emphasis*, **strong**, `link <target>`_
    bool org = false; ///< =literal=, ~literal~, *strong*, /emphasis/, [[target][text]]
    const QHash<QString, QString> *rstTargets = nullptr; ///< `.. _name: target` by lower-case name
};

/// Adds a stretch of the source to the open block: characters as they stand, web addresses as links, and the
/// mark-up that `rules` allow as spans. Linear.
void appendInline(DocumentBuilder &builder, Utf16Range range, const InlineRules &rules);

} // namespace Lectern::Readers
