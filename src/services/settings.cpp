// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace Lectern::Services {

namespace {

const std::vector<SettingRow> &table()
{
    using Section = SettingSection;
    static const QVariant none;
    static const std::vector<SettingRow> rows{
        {Setting::ColourScheme, "appearance/colours", QStringLiteral("system"), none, none,
            {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")}, Section::Reading,
            QT_TRANSLATE_NOOP("Settings", "Colours"),
            QT_TRANSLATE_NOOP("Settings", "Light or dark, or as the desktop is, also while it changes."),
            {QT_TRANSLATE_NOOP("Settings", "As the system"), QT_TRANSLATE_NOOP("Settings", "Light"),
                QT_TRANSLATE_NOOP("Settings", "Dark")}},
        {Setting::ReaderTextSize, "reader/textSize", 18, 14, 30, {}, Section::Reading,
            QT_TRANSLATE_NOOP("Settings", "Text size"),
            QT_TRANSLATE_NOOP(
                "Settings", "Height of the letters on the page, in pixels; zoom comes on top of it.")},
        {Setting::ReaderLineLength, "reader/lineLength", 72, 60, 80, {}, Section::Reading,
            QT_TRANSLATE_NOOP("Settings", "Line length"),
            QT_TRANSLATE_NOOP("Settings", "Characters that fit on a line of the page.")},
        {Setting::ReaderLineSpacing, "reader/lineSpacing", 1.6, 1.4, 1.9, {}, Section::Reading,
            QT_TRANSLATE_NOOP("Settings", "Line spacing"),
            QT_TRANSLATE_NOOP("Settings", "From line to line, in heights of the letters.")},
        {Setting::ReaderTypeface, "reader/typeface", QStringLiteral("serif"), none, none,
            {QStringLiteral("serif"), QStringLiteral("sans"), QStringLiteral("mono"),
                QStringLiteral("system")},
            Section::Reading, QT_TRANSLATE_NOOP("Settings", "Typeface"),
            QT_TRANSLATE_NOOP("Settings", "Letters of the page. Code keeps its own."),
            {QT_TRANSLATE_NOOP("Settings", "Serif"), QT_TRANSLATE_NOOP("Settings", "Sans"),
                QT_TRANSLATE_NOOP("Settings", "Mono"), QT_TRANSLATE_NOOP("Settings", "System")}},
        {Setting::MarkPatterns, "reader/markPatterns", false, none, none, {}, Section::Marks,
            QT_TRANSLATE_NOOP("Settings", "Patterns as well as colours"),
            QT_TRANSLATE_NOOP(
                "Settings", "Each kind of mark has a line of its own: solid, double, dashed, wavy, dotted.")},
        {Setting::SingleLetterKeys, "keyboard/singleLetters", true, none, none, {}, Section::Keys,
            QT_TRANSLATE_NOOP("Settings", "Single letters are commands"),
            QT_TRANSLATE_NOOP("Settings",
                "1 to 5, C, T, X and others work while the page has the focus. Off: they do nothing there.")},
        {Setting::LastLibrary, "library/last", QString(), none, none, {}},
        {Setting::ExportFormat, "export/format", QStringLiteral("markdown"), none, none, {}},
        {Setting::ExportFolder, "export/folder", QString(), none, none, {}},
        {Setting::ExportChoices, "export/choices", QString(), none, none, {}},
        {Setting::ImportFolder, "import/folder", QString(), none, none, {}},
        {Setting::WatchFiles, "import/watch", true, none, none, {}, Section::Import,
            QT_TRANSLATE_NOOP("Settings", "Notice changed files"),
            QT_TRANSLATE_NOOP("Settings",
                "While a talk is open, its file is watched; what changed is offered, never taken over by "
                "itself.")},
        {Setting::AllowPandoc, "import/pandoc", false, none, none, {}, Section::Import,
            QT_TRANSLATE_NOOP("Settings", "Read other formats with pandoc"),
            QT_TRANSLATE_NOOP("Settings",
                "Word, LibreOffice, EPUB and others, where pandoc is installed. It runs shut off from files "
                "and network.")},
        {Setting::RecentSearches, "search/recent", QString(), none, none, {}},
        {Setting::StoppedImport, "import/stopped", QString(), none, none, {}},
        {Setting::AutomaticBackups, "backup/automatic", true, none, none, {}, Section::Backups,
            QT_TRANSLATE_NOOP("Settings", "Back up by itself"),
            QT_TRANSLATE_NOOP("Settings", "Copies of the library are made while it is open.")},
        {Setting::BackupFolder, "backup/folder", QString(), none, none, {}, Section::Backups,
            QT_TRANSLATE_NOOP("Settings", "Folder for backups"),
            QT_TRANSLATE_NOOP("Settings",
                "Best on another disk. Empty: a folder of the program in your home. It counts from the next "
                "backup on."),
            {}, true},
        {Setting::KnownHosts, "links/knownHosts", QString(), none, none, {}},
        {Setting::Caret, "reader/caret", false, none, none, {}, Section::Keys,
            QT_TRANSLATE_NOOP("Settings", "Caret in the text"),
            QT_TRANSLATE_NOOP("Settings", "Arrows move a caret, with Shift they select. Off: they scroll.")},
        {Setting::MarkReading, "reader/markReading", false, none, none, {}, Section::Reading,
            QT_TRANSLATE_NOOP("Settings", "Mark talks as reading"),
            QT_TRANSLATE_NOOP("Settings",
                "An unread talk becomes “reading” by itself once a tenth of it was on the page.")},
        {Setting::SpeechRate, "speech/rate", 0, -10, 10, {}},
        {Setting::SpeechVoice, "speech/voice", QString(), none, none, {}},
        {Setting::RecentLibraries, "library/recent", QString(), none, none, {}},
        {Setting::NameOfKey, "marks/nameKey", QString(), none, none, {}, Section::Marks,
            QT_TRANSLATE_NOOP("Settings", "Name of kind 1"),
            QT_TRANSLATE_NOOP("Settings", "What key ideas are called. Empty: “Key idea”.")},
        {Setting::NameOfDefinition, "marks/nameDefinition", QString(), none, none, {}, Section::Marks,
            QT_TRANSLATE_NOOP("Settings", "Name of kind 2"),
            QT_TRANSLATE_NOOP("Settings", "What definitions are called. Empty: “Definition”.")},
        {Setting::NameOfTechnique, "marks/nameTechnique", QString(), none, none, {}, Section::Marks,
            QT_TRANSLATE_NOOP("Settings", "Name of kind 3"),
            QT_TRANSLATE_NOOP("Settings", "What techniques are called. Empty: “Technique”.")},
        {Setting::NameOfDoubt, "marks/nameDoubt", QString(), none, none, {}, Section::Marks,
            QT_TRANSLATE_NOOP("Settings", "Name of kind 4"),
            QT_TRANSLATE_NOOP("Settings", "What doubts are called. Empty: “Doubt”.")},
        {Setting::NameOfQuote, "marks/nameQuote", QString(), none, none, {}, Section::Marks,
            QT_TRANSLATE_NOOP("Settings", "Name of kind 5"),
            QT_TRANSLATE_NOOP("Settings", "What quotes are called. Empty: “Quote”.")},
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

const SettingRow &settingRow(Setting setting) { return rowOf(setting); }

QString titleOf(const SettingRow &row) { return QCoreApplication::translate("Settings", row.title); }

QString helpOf(const SettingRow &row) { return QCoreApplication::translate("Settings", row.help); }

QString nameOfChoice(const SettingRow &row, qsizetype choice)
{
    return QCoreApplication::translate("Settings", row.choiceNames.at(static_cast<size_t>(choice)));
}

QString titleOf(SettingSection section)
{
    switch (section) {
    case SettingSection::Kept:
        break;
    case SettingSection::Reading:
        return QCoreApplication::translate("Settings", "Reading");
    case SettingSection::Marks:
        return QCoreApplication::translate("Settings", "Marks");
    case SettingSection::Keys:
        return QCoreApplication::translate("Settings", "Keys");
    case SettingSection::Import:
        return QCoreApplication::translate("Settings", "Import");
    case SettingSection::Backups:
        return QCoreApplication::translate("Settings", "Backups");
    }
    return {};
}

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

QString libraryAtStart(const QString &fromCommandLine, const Settings &settings)
{
    const QString last = settings.text(Setting::LastLibrary);
    const bool isNamed = !fromCommandLine.isEmpty() || qEnvironmentVariableIsSet("LECTERN_LIBRARY");
    return isNamed || last.isEmpty() || !QFileInfo(last).isFile() ? libraryPath(fromCommandLine) : last;
}

bool isFirstStart(const QString &path, const Settings &settings)
{
    return !QFileInfo::exists(path) && settings.text(Setting::LastLibrary).isEmpty();
}

void rememberLibrary(Settings &settings, const QString &path)
{
    constexpr qsizetype most = 8;
    const QString whole = QFileInfo(path).absoluteFilePath();
    // The standard one is kept as what it is, so that it may move with its folder.
    settings.set(Setting::LastLibrary, whole == standardLibraryPath() ? QString() : whole);
    QStringList recent = settings.text(Setting::RecentLibraries).split(u'\n', Qt::SkipEmptyParts);
    recent.removeAll(whole);
    recent.prepend(whole);
    settings.set(Setting::RecentLibraries, recent.first(std::min(most, recent.size())).join(u'\n'));
}

QStringList recentLibraries(const Settings &settings)
{
    QStringList recent = settings.text(Setting::RecentLibraries).split(u'\n', Qt::SkipEmptyParts);
    recent.removeIf([](const QString &path) { return !QFileInfo(path).isFile(); });
    return recent;
}

QString standardLibraryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/lectern/library.sqlite");
}

} // namespace Lectern::Services
