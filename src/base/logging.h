// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

/// One category a library. Warnings mean something that a user could report; text of notes never goes to the
/// log.
namespace Lectern {
Q_DECLARE_LOGGING_CATEGORY(lcDocument)
Q_DECLARE_LOGGING_CATEGORY(lcReaders)
Q_DECLARE_LOGGING_CATEGORY(lcRecognition)
Q_DECLARE_LOGGING_CATEGORY(lcAnchoring)
Q_DECLARE_LOGGING_CATEGORY(lcExporters)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcServices)
Q_DECLARE_LOGGING_CATEGORY(lcEditing)
Q_DECLARE_LOGGING_CATEGORY(lcModels)
Q_DECLARE_LOGGING_CATEGORY(lcUi)
Q_DECLARE_LOGGING_CATEGORY(lcCli)
} // namespace Lectern
