// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/// Two talks of one event, each surely found.
inline const QByteArray twoTalks =
    "# Harbour Days 2024\n\n## Small queues, Ines Okafor\n\n- a job is a promise\n- write it down\n\n"
    "## Large queues, Tomasz Wilk\n\n- a table is a fine broker\n- until it is not\n";
