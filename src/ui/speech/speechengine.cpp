// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speechengine.h"

#include "base/plugin.h"

#include <QObject>

namespace Lectern::Ui {

namespace {

QString pluginName() { return QStringLiteral("lectern-speech"); }

} // namespace

bool hasSpeechPlugin() { return hasPlugin(pluginName()); }

std::unique_ptr<SpeechEngine> loadSpeechEngine()
{
    auto *plugin = qobject_cast<SpeechPlugin *>(loadPlugin(pluginName()));
    return plugin != nullptr ? plugin->makeEngine() : nullptr;
}

} // namespace Lectern::Ui
