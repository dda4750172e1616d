// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QVariant>

#include <memory>
#include <span>
#include <vector>

class QSettings;

namespace Lectern::Services {

/// One preference: a row of the table in settings.cpp, the only place where a key or a default is written.
enum class Setting {
    ColourScheme, ///< QString "system", "light", "dark"
    ReaderTextSize, ///< int, pixels, 14 to 30
    ReaderLineLength, ///< int, characters, 60 to 80
    ReaderLineSpacing, ///< double, 1.4 to 1.9
    ReaderTypeface, ///< QString "serif", "sans", "mono", "system"
    MarkPatterns, ///< bool: patterns as well as colours
    SingleLetterKeys, ///< bool: 1 to 5, C, T, X while the reader has focus
    LastLibrary, ///< QString: path that was open last; empty: the standard place
    ExportFormat, ///< QString: id of the format used last
    ExportFolder, ///< QString
    ExportChoices, ///< QString: what was chosen for each format, as JSON (ui/dialogs/exportchoices)
    ImportFolder, ///< QString
    WatchFiles, ///< bool: changes of the open talk's file are noticed
    AllowPandoc, ///< bool: pandoc may read what no reader knows
    RecentSearches, ///< QString: one a line, the newest first
    StoppedImport, ///< QString: "141 400 /path": files kept, of how many, of which library; empty: none
    AutomaticBackups, ///< bool: the window keeps backups of the library, see services/backups.h
    BackupFolder, ///< QString: where; empty: the standard place
    KnownHosts, ///< QString: places outside whose links open without a question, one a line
    Caret, ///< bool: a caret in the text that arrows move
    MarkReading, ///< bool: a talk counts as being read from a tenth of it on
    SpeechRate, ///< int, reading aloud: -10 slowest, 0 usual, 10 fastest
    SpeechVoice, ///< QString: id of the voice preferred (ui/speech/speechengine.h); empty: none
    RecentLibraries, ///< QString: paths, one a line, the newest first
    NameOfKey, ///< QString: what the kind of mark is called; empty: its standard name. In the order of
               ///< MarkKind
    NameOfDefinition,
    NameOfTechnique,
    NameOfDoubt,
    NameOfQuote,
};

/// Where the settings page shows a preference. Kept: nowhere, the program remembers it by itself.
enum class SettingSection { Kept, Reading, Marks, Keys, Import, Backups };

struct SettingRow {
    Setting setting;
    const char *key;
    QVariant standard;
    QVariant lowest; ///< numbers only
    QVariant highest;
    QStringList choices; ///< strings with a fixed set only
    SettingSection section = SettingSection::Kept;
    const char *title = ""; ///< source text of a translation in the context "Settings"; empty: Kept
    const char *help = ""; ///< a sentence or two, the same
    std::vector<const char *> choiceNames = {}; ///< of `choices`, the same
    bool isFolder = false; ///< a path that is chosen, not typed
};

/// Translated texts of a row.
[[nodiscard]] QString titleOf(const SettingRow &row);
[[nodiscard]] QString helpOf(const SettingRow &row);
[[nodiscard]] QString nameOfChoice(const SettingRow &row, qsizetype choice);
[[nodiscard]] QString titleOf(SettingSection section);
[[nodiscard]] const SettingRow &settingRow(Setting setting);

[[nodiscard]] std::span<const SettingRow> allSettings();

/// Preferences of the person, typed and range-checked: a value that does not fit reads as its default.
/// Window state is kept apart (WindowState in ui). GUI thread.
class Settings final : public QObject
{
    Q_OBJECT
public:
    /// Kept in `file`; an empty name means the standard place under XDG_CONFIG_HOME.
    explicit Settings(const QString &file = {}, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] QVariant value(Setting setting) const;
    [[nodiscard]] QString text(Setting setting) const { return value(setting).toString(); }
    [[nodiscard]] int number(Setting setting) const { return value(setting).toInt(); }
    [[nodiscard]] double real(Setting setting) const { return value(setting).toDouble(); }
    [[nodiscard]] bool isOn(Setting setting) const { return value(setting).toBool(); }
    void set(Setting setting, const QVariant &value);

Q_SIGNALS:
    void changed(Lectern::Services::Setting setting);

private:
    std::unique_ptr<QSettings> m_settings;
};

/// Path of the library in use: `--library`, else LECTERN_LIBRARY, else $XDG_DATA_HOME/lectern/library.sqlite.
[[nodiscard]] QString libraryPath(const QString &fromCommandLine = {});
/// Path of the library that a window begins with: named as above, else the one that was open last while it is
/// there, else the standard one.
[[nodiscard]] QString libraryAtStart(const QString &fromCommandLine, const Settings &settings);
/// Whether nothing was read here before: there is no library at `path`, and none was open that only is not
/// there now (a disk may be missing).
[[nodiscard]] bool isFirstStart(const QString &path, const Settings &settings);
/// Notes that a library was opened: it is the last one, and the first of the recent ones.
void rememberLibrary(Settings &settings, const QString &path);
/// Libraries that were open, the newest first; those whose file is gone are left out.
[[nodiscard]] QStringList recentLibraries(const Settings &settings);
/// $XDG_DATA_HOME/lectern/library.sqlite
[[nodiscard]] QString standardLibraryPath();

} // namespace Lectern::Services
