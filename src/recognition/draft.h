// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

#include "document/plan.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Lectern::Recognition {

/// A talk while its parts are being found.
struct DraftTalk {
    /// The line it starts with: a candidate of the analysis, or DocumentDraft::ownLead. Never null once
    /// drafted.
    const Candidate *lead = nullptr;
    int line = 0; ///< from 1
    QString title;
    QStringList speakers;
    QString day;
    QString gluedDay; ///< a day that was run into the title
    QString kind;
    QStringList why;
};

} // namespace Lectern::Recognition
