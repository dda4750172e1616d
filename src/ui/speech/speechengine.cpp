// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speechengine.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace Lectern::Ui {

namespace {

Q_LOGGING_CATEGORY(lcSpeech, "lectern.speech")

QString pluginFile()
{
    return QCoreApplication::applicationDirPath()
        + QStringLiteral("/" LECTERN_PLUGIN_FOLDER "/lectern-speech.so");
}

} // namespace

bool hasSpeechPlugin() { return QFileInfo(pluginFile()).isFile(); }

std::unique_ptr<SpeechEngine> loadSpeechEngine()
{
    QPluginLoader loader(pluginFile()); // stays loaded: Qt's speech has threads of its own
    auto *plugin = qobject_cast<SpeechPlugin *>(loader.instance());
    if (plugin == nullptr) {
        qCWarning(lcSpeech) << loader.errorString();
        return nullptr;
    }
    return plugin->makeEngine();
}

} // namespace Lectern::Ui
