// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <vector>

namespace Lectern::Services {

namespace {

const std::vector<SettingRow> &table()
{
    static const std::vector<SettingRow> rows{
        {Setting::ColourScheme, "appearance/colours", QStringLiteral("system"), {}, {},
            {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")}},
        {Setting::ReaderTextSize, "reader/textSize", 18, 14, 30, {}},
        {Setting::ReaderLineLength, "reader/lineLength", 72, 60, 80, {}},
        {Setting::ReaderLineSpacing, "reader/lineSpacing", 1.6, 1.4, 1.9, {}},
        {Setting::ReaderTypeface, "reader/typeface", QStringLiteral("serif"), {}, {},
            {QStringLiteral("serif"), QStringLiteral("sans"), QStringLiteral("mono"),
                QStringLiteral("system")}},
        {Setting::MarkPatterns, "reader/markPatterns", false, {}, {}, {}},
        {Setting::SingleLetterKeys, "keyboard/singleLetters", true, {}, {}, {}},
        {Setting::LastLibrary, "library/last", QString(), {}, {}, {}},
        {Setting::ExportFormat, "export/format", QStringLiteral("markdown"), {}, {}, {}},
        {Setting::ExportFolder, "export/folder", QString(), {}, {}, {}},
        {Setting::ExportChoices, "export/choices", QString(), {}, {}, {}},
        {Setting::ImportFolder, "import/folder", QString(), {}, {}, {}},
        {Setting::WatchFiles, "import/watch", true, {}, {}, {}},
        {Setting::AllowPandoc, "import/pandoc", false, {}, {}, {}},
        {Setting::RecentSearches, "search/recent", QString(), {}, {}, {}},
        {Setting::StoppedImport, "import/stopped", QString(), {}, {}, {}},
        {Setting::AutomaticBackups, "backup/automatic", true, {}, {}, {}},
        {Setting::BackupFolder, "backup/folder", QString(), {}, {}, {}},
        {Setting::KnownHosts, "links/knownHosts", QString(), {}, {}, {}},
    };
    return rows;
}

const SettingRow &rowOf(Setting setting) { return table()[static_cast<size_t>(setting)]; }

/// The stored value as the row's type; an invalid QVariant for anything that does not fit. Never converts
/// from serialised Qt types, which an INI file could smuggle in.
QVariant fitted(const SettingRow &row, const QVariant &stored)
{
    const QString text = stored.toString();
    bool ok = false;
    switch (row.standard.typeId()) {
    case QMetaType::Int: {
        const int number = text.toInt(&ok);
        return ok && number >= row.lowest.toInt() && number <= row.highest.toInt() ? QVariant(number)
                                                                                   : QVariant();
    }
    case QMetaType::Double: {
        const double number = text.toDouble(&ok);
        return ok && number >= row.lowest.toDouble() && number <= row.highest.toDouble() ? QVariant(number)
                                                                                         : QVariant();
    }
    case QMetaType::Bool:
        if (text == QLatin1StringView("true") || text == QLatin1StringView("false")) {
            return text == QLatin1StringView("true");
        }
        return {};
    default:
        return row.choices.isEmpty() || row.choices.contains(text) ? QVariant(text) : QVariant();
    }
}

} // namespace

std::span<const SettingRow> allSettings() { return table(); }

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
{
    const QString place = file.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + QStringLiteral("/lectern/lectern.ini")
        : file;
    m_settings = std::make_unique<QSettings>(place, QSettings::IniFormat);
}

Settings::~Settings() = default;

QVariant Settings::value(Setting setting) const
{
    const SettingRow &row = rowOf(setting);
    const QVariant stored = m_settings->value(QLatin1StringView(row.key));
    // Only text is ours: other types were smuggled in as serialised Qt values.
    if (stored.typeId() != QMetaType::QString) {
        return row.standard;
    }
    const QVariant value = fitted(row, stored);
    return value.isValid() ? value : row.standard;
}

void Settings::set(Setting setting, const QVariant &value)
{
    const SettingRow &row = rowOf(setting);
    const QVariant fitting = fitted(row, value);
    if (!fitting.isValid() || fitting == this->value(setting)) {
        return;
    }
    m_settings->setValue(QLatin1StringView(row.key), fitting.toString());
    Q_EMIT changed(setting);
}

QString libraryPath(const QString &fromCommandLine)
{
    if (!fromCommandLine.isEmpty()) {
        return QFileInfo(fromCommandLine).absoluteFilePath();
    }
    const QString fromEnvironment = qEnvironmentVariable("LECTERN_LIBRARY");
    if (!fromEnvironment.isEmpty()) {
        return QFileInfo(fromEnvironment).absoluteFilePath();
    }
    return standardLibraryPath();
}

QString standardLibraryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/lectern/library.sqlite");
}

} // namespace Lectern::Services
