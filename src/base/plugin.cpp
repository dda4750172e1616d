// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QPluginLoader>
#include <QThread>

#include <mutex>

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
    static std::mutex mutex; // a plug-in makes its object without looking whether another thread does
    const std::scoped_lock lock(mutex);
    QPluginLoader loader(fileOf(name));
    QObject *plugin = loader.instance();
    if (plugin == nullptr) {
        qCWarning(lcPlugin) << loader.errorString();
    } else if (plugin->thread() == QThread::currentThread()) {
        plugin->moveToThread(QCoreApplication::instance()->thread()); // which outlives this one
    }
    return plugin;
}

} // namespace Lectern
