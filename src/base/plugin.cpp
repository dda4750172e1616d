// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace Lectern {

namespace {

Q_LOGGING_CATEGORY(lcPlugin, "lectern.plugin")

QString fileOf(const QString &name)
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/" LECTERN_PLUGIN_FOLDER "/") + name
        + QStringLiteral(".so");
}

} // namespace

bool hasPlugin(const QString &name) { return QFileInfo(fileOf(name)).isFile(); }

QObject *loadPlugin(const QString &name)
{
    QPluginLoader loader(fileOf(name));
    QObject *plugin = loader.instance();
    if (plugin == nullptr) {
        qCWarning(lcPlugin) << loader.errorString();
    }
    return plugin;
}

} // namespace Lectern
