// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logging.h"

namespace Lectern {
Q_LOGGING_CATEGORY(lcDocument, "lectern.document", QtWarningMsg)
Q_LOGGING_CATEGORY(lcReaders, "lectern.readers", QtWarningMsg)
Q_LOGGING_CATEGORY(lcRecognition, "lectern.recognition", QtWarningMsg)
Q_LOGGING_CATEGORY(lcAnchoring, "lectern.anchoring", QtWarningMsg)
Q_LOGGING_CATEGORY(lcExporters, "lectern.exporters", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "lectern.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcServices, "lectern.services", QtWarningMsg)
Q_LOGGING_CATEGORY(lcEditing, "lectern.editing", QtWarningMsg)
Q_LOGGING_CATEGORY(lcModels, "lectern.models", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "lectern.ui", QtWarningMsg)
Q_LOGGING_CATEGORY(lcCli, "lectern.cli", QtWarningMsg)
} // namespace Lectern
