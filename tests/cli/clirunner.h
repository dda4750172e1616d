// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/testsupport.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace Lectern::Testing {

/// A file of the sample library.
inline QString sample(const char *name)
{
    return sourceFolder() + QStringLiteral("/resources/sample/") + QString::fromLatin1(name);
}

/// A key of the JSON, a word of the command line.
inline QString key(const char *name) { return QString::fromLatin1(name); }

struct CliOutcome {
    int code = -1;
    QByteArray out;
    QString err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs `lectern` as a process without a display, with folders of its own.
class CliRunner final
{
public:
    CliRunner() { m_library = path(QStringLiteral("library.sqlite")); }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] const QString &library() const { return m_library; }

    CliOutcome run(QStringList arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
            environment.remove(QString::fromLatin1(name));
        }
        environment.insert(QStringLiteral("LECTERN_LIBRARY"), m_library);
        environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("config")));
        process.setProcessEnvironment(environment);
        process.start(program(QStringLiteral("lectern")), arguments);
        process.write(input);
        process.closeWriteChannel();
        constexpr int mostMs = 600'000; // against hanging; a sanitizer on a busy machine takes its time
        if (!process.waitForFinished(mostMs)) {
            process.kill();
            return {};
        }
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(name));
        }
        return path(name);
    }

private:
    QTemporaryDir m_folder;
    QString m_library;
};

} // namespace Lectern::Testing
