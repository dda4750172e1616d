// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screenshots.h"

#include "services/settings.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/dialogs/pagepreview.h"
#include "ui/dialogs/restoredialog.h"
#include "ui/dialogs/sourceview.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/shell/relatedpopup.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/shell/summarycard.h"
#include "ui/theme.h"
#include "ui/window/backupflow.h"
#include "ui/window/exportflow.h"
#include "ui/window/importflow.h"
#include "ui/window/restoreflow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QTemporaryDir>

#include "app/samplewindow.h"
#include "app/stateshots.h"

namespace Lectern::App {

namespace {

constexpr QSize wide{1440, 900};
constexpr QSize middle{1280, 800};
constexpr QSize narrow{900, 600};
constexpr QSize smallest{480, 360};
const auto unmarkedTalk = QStringLiteral("Lightning talks");
const auto firstTalk = QStringLiteral("Queues people can trust");
const auto secondTalk = QStringLiteral("Your dashboard is lying politely");

/// One colour scheme's worth of pictures. Each function is one part of the program and answers whether all
/// of its pictures were made.
class Session final
{
public:
    Session(Services::Settings &settings, QString folder, QStringList files, bool isDark)
        : m_settings(settings)
        , m_folder(std::move(folder))
        , m_files(std::move(files))
        , m_isDark(isDark)
    {
    }

    [[nodiscard]] bool takeAll()
    {
        return takeReading() && takeSearch() && takeLists() && takeDialogs() && takeComingAndGoing()
            && takeEmpty();
    }

    /// The text of the whole program is twice as large.
    [[nodiscard]] bool takeLargeText()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPixelSize(2 * QFontInfo(usual).pixelSize());
        QApplication::setFont(large);
        Ui::applyTheme(
            m_isDark ? Ui::ColourScheme::Dark : Ui::ColourScheme::Light); // weights follow the size
        const bool isGood = takeLargeWindow();
        QApplication::setFont(usual);
        return isGood;
    }

    /// As on a desktop that asks for more contrast.
    [[nodiscard]] bool takeHighContrast()
    {
        Ui::setHighContrastWanted(true);
        const bool isGood = takeContrastWindow();
        Ui::setHighContrastWanted(false);
        return isGood;
    }

    /// As for readers of Arabic or Hebrew; the notes stay as they are.
    [[nodiscard]] bool takeRightToLeft()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const bool isGood = takeMirroredWindow();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        return isGood;
    }

private:
    [[nodiscard]] QString file(const char *part) const
    {
        return QStringLiteral("%1/%2-%3.png")
            .arg(m_folder, QString::fromLatin1(part),
                m_isDark ? QStringLiteral("dark") : QStringLiteral("light"));
    }

    [[nodiscard]] PictureFile files() const
    {
        return [this](const QString &part) { return file(qPrintable(part)); };
    }

    /// A window and what comes and goes in it, in the look that is in force.
    [[nodiscard]] bool takeComingAndGoing(const QString &names = {})
    {
        SampleWindow sample(m_settings);
        return sample.open(wide) && sample.showTalk(firstTalk) && takeStates(sample, files(), names)
            && takeSmallDialogs(sample, files(), names);
    }

    [[nodiscard]] bool saveAt(SampleWindow &sample, QSize size, const char *part)
    {
        sample.window().resize(size);
        return sample.savePicture(file(part));
    }

    [[nodiscard]] bool takeReading()
    {
        SampleWindow sample(m_settings);
        if (!sample.open(wide) || !sample.showTalk(firstTalk)) {
            return false;
        }
        auto &page = sample.window().talkPane().page();
        page.stepMark(1);
        page.stepMark(1);
        bool isGood = saveAt(sample, wide, "main") && saveAt(sample, middle, "main-1280")
            && saveAt(sample, narrow, "small");
        sample.window().actions().action(Ui::ActionId::ToggleSidebar)->trigger();
        isGood = isGood && saveAt(sample, narrow, "small-sidebar");
        sample.window().resize(wide);
        isGood = isGood && sample.showTalk(secondTalk);
        sample.window().talkPane().setNotesForm(Ui::NotesForm::List);
        isGood = isGood && saveAt(sample, wide, "list") && sample.showTalk(unmarkedTalk)
            && saveAt(sample, wide, "list-empty");
        return isGood && saveAt(sample, smallest, "smallest");
    }

    [[nodiscard]] bool takeSearch()
    {
        SampleWindow sample(m_settings);
        if (!sample.open(wide) || !sample.search(QStringLiteral("retry"))
            || !sample.savePicture(file("search"))) {
            return false;
        }
        if (!sample.search(QStringLiteral("netry")) || !sample.savePicture(file("search-nothing"))) {
            return false;
        }
        if (!sample.search(QStringLiteral("retry")) || !takeCompletion(sample)) {
            return false;
        }
        sample.window().omnibox().setQuery(QStringLiteral("retry year:20x"));
        return sample.savePicture(file("search-error")) && takeSavedSearch(sample)
            && sample.search(QStringLiteral("retry")) && saveAt(sample, narrow, "search-small")
            && saveAt(sample, smallest, "search-smallest");
    }

    /// Filters as chips, and the years lit that the search is narrowed to.
    [[nodiscard]] bool takeCompletion(SampleWindow &sample)
    {
        if (!sample.search(QStringLiteral("year:2018..2019 the"))
            || !sample.savePicture(file("search-years"))) {
            return false;
        }
        auto &box = sample.window().omnibox();
        box.activate();
        box.setQuery(QStringLiteral("year:2018..2023 retry tag:re"));
        return sample.savePicture(file("search-chips"));
    }

    [[nodiscard]] bool takeSavedSearch(SampleWindow &sample)
    {
        auto &window = sample.window();
        if (!sample.search(QStringLiteral("queue is:unread"))) {
            return false;
        }
        window.actions().action(Ui::ActionId::SaveSearch)->trigger();
        window.drain();
        window.search().close();
        return sample.savePicture(file("search-saved"));
    }

    /// Follow-ups, related talks, and the backups to choose from.
    [[nodiscard]] bool takeLists()
    {
        SampleWindow sample(m_settings);
        if (!sample.open(wide) || !sample.showTalk(firstTalk)) {
            return false;
        }
        auto &window = sample.window();
        window.actions().action(Ui::ActionId::Related)->trigger();
        Ui::RelatedPopup *related = nullptr; // made when it is asked for
        const auto isThere = [&related, &window] {
            related = window.findChild<Ui::RelatedPopup *>();
            return related != nullptr && related->isVisible();
        };
        if (!waitFor(isThere) || !settledPicture(*related).save(file("related"))) {
            return false;
        }
        related->hide();
        window.actions().action(Ui::ActionId::FollowUps)->trigger();
        return sample.savePicture(file("follow-ups")) && saveAt(sample, narrow, "follow-ups-small")
            && takeRestore(sample, "restore");
    }

    [[nodiscard]] bool takeRestore(SampleWindow &sample, const char *part)
    {
        auto &window = sample.window();
        bool isMade = false;
        const QObject whileWaiting; // backups are made later, too
        QObject::connect(
            &window.backups(), &Ui::BackupFlow::done, &whileWaiting, [&isMade] { isMade = true; });
        window.backups().makeIfDue();
        if (!waitFor([&isMade] { return isMade; })) {
            return false;
        }
        window.actions().action(Ui::ActionId::Restore)->trigger();
        const auto dialog = window.restores().dialog();
        const bool isGood = dialog && settledPicture(*dialog).save(file(part));
        if (dialog) {
            dialog->reject();
        }
        return isGood;
    }

    [[nodiscard]] bool takeDialogs()
    {
        SampleWindow sample(m_settings);
        return sample.open(wide) && sample.showTalk(firstTalk) && takeDialogs(sample, "import", "export");
    }

    /// The import window at work: what is to check alone, the page a talk becomes, a talk split off, its
    /// fields open.
    [[nodiscard]] bool takeCorrections(Ui::ImportDialog &dialog, const QString &part)
    {
        const auto savePart = [&dialog, &part, this](const char *name) {
            return settledPicture(dialog).save(file(qPrintable(part + QLatin1StringView(name))));
        };
        auto *form = dialog.findChild<Ui::SegmentedSwitch *>(QStringLiteral("import.form"));
        pressKey(*form, Qt::Key_Right);
        if (!savePart("-reading")) {
            return false;
        }
        pressKey(*form, Qt::Key_Left);
        if (auto *toCheck = dialog.findChild<QAction *>(QStringLiteral("import.toCheck"));
            toCheck->isEnabled()) {
            dialog.stepToCheck(1);
            toCheck->trigger();
            if (!savePart("-check")) {
                return false;
            }
            toCheck->trigger();
        }
        const QAction *split = dialog.findChild<QAction *>(QStringLiteral("import.split"));
        auto *source = dialog.findChild<Ui::SourceView *>();
        source->setFocus();
        do {
            source->moveCursor(QTextCursor::Down);
        } while (!split->isEnabled() && !source->textCursor().atEnd());
        dialog.findChild<QAction *>(QStringLiteral("import.split"))->trigger();
        if (!savePart("-split")) {
            return false;
        }
        dialog.findChild<QAction *>(QStringLiteral("import.undo"))->trigger();
        dialog.model()->editor().setTags({QStringLiteral("conference")});
        dialog.findChild<QAction *>(QStringLiteral("import.edit"))->trigger();
        if (!savePart("-edit")) {
            return false;
        }
        dialog.resize(dialog.minimumSize());
        return savePart("-small");
    }

    /// The window when an import is through, with the card that sums it up.
    [[nodiscard]] bool takeImported(SampleWindow &sample, const QString &part)
    {
        sample.window().importFlow().dialog()->accept();
        const auto hasCard = [&sample] { return sample.window().findChild<Ui::SummaryCard *>() != nullptr; };
        return waitFor(hasCard)
            && settledPicture(sample.window()).save(file(qPrintable(part + QLatin1StringView("-done"))));
    }

    static void pressKey(QWidget &widget, Qt::Key key)
    {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(&widget, &press);
    }

    [[nodiscard]] bool takeDialogs(SampleWindow &sample, const char *importPart, const char *exportPart)
    {
        const QTemporaryDir folder;
        const QString notes = folder.filePath(QStringLiteral("northbank-devdays-2018.txt"));
        QFile::copy(QStringLiteral(":/sample/northbank-devdays-2018.txt"), notes);
        auto &imports = sample.window().importFlow();
        imports.importPaths(m_files.isEmpty() ? QStringList{notes} : m_files);
        if (!waitFor([&imports] { return imports.dialog() != nullptr; })
            || !settledPicture(*imports.dialog()).save(file(importPart))
            || !takeCorrections(*imports.dialog(), QString::fromLatin1(importPart))
            || !takeImported(sample, QString::fromLatin1(importPart))) {
            return false;
        }
        auto &exports = sample.window().exportFlow();
        sample.window().actions().action(Ui::ActionId::Export)->trigger();
        if (!waitFor([&exports] { return exports.dialog() != nullptr; })
            || !settledPicture(*exports.dialog()).save(file(exportPart))) {
            return false;
        }
        exports.dialog()->setFormat(QStringLiteral("pdf"));
        const auto *preview = exports.dialog()->findChild<Ui::PagePreview *>();
        const QString pages = QLatin1StringView(exportPart) + QStringLiteral("-pdf");
        if (!waitFor([preview] { return preview->isVisible(); })
            || !settledPicture(*exports.dialog()).save(file(qPrintable(pages)))) {
            return false;
        }
        exports.dialog()->setFormat(QStringLiteral("markdown"));
        exports.dialog()->reject();
        return true;
    }

    [[nodiscard]] bool takeEmpty(const QString &names = {})
    {
        Ui::MainWindow empty(m_settings, m_folder + QStringLiteral("/none.ini"));
        empty.resize(wide);
        empty.openLibrary(m_folder + QStringLiteral("/none.sqlite"));
        empty.show();
        const bool isGood = settledPicture(empty).save(file(qPrintable(names + QStringLiteral("first-run"))));
        empty.resize(narrow);
        return isGood
            && settledPicture(empty).save(file(qPrintable(names + QStringLiteral("first-run-small"))));
    }

    [[nodiscard]] bool takeLargeWindow()
    {
        SampleWindow sample(m_settings);
        return sample.open(wide) && sample.showTalk(firstTalk) && saveAt(sample, wide, "large")
            && saveAt(sample, narrow, "large-small") && takeRestore(sample, "large-restore")
            && takeDialogs(sample, "large-import", "large-export") && sample.search(QStringLiteral("retry"))
            && saveAt(sample, wide, "large-search") && saveAt(sample, narrow, "large-search-small")
            && takeComingAndGoing(QStringLiteral("large-")) && takeEmpty(QStringLiteral("large-"));
    }

    [[nodiscard]] bool takeContrastWindow()
    {
        SampleWindow sample(m_settings);
        return sample.open(wide) && sample.showTalk(firstTalk) && saveAt(sample, wide, "contrast")
            && saveAt(sample, middle, "contrast-1280") && saveAt(sample, narrow, "contrast-small")
            && takeDialogs(sample, "contrast-import", "contrast-export")
            && sample.search(QStringLiteral("retry")) && saveAt(sample, wide, "contrast-search")
            && takeComingAndGoing(QStringLiteral("contrast-"));
    }

    [[nodiscard]] bool takeMirroredWindow()
    {
        SampleWindow sample(m_settings);
        return sample.open(wide) && sample.showTalk(firstTalk) && saveAt(sample, wide, "mirrored")
            && saveAt(sample, middle, "mirrored-1280") && saveAt(sample, narrow, "mirrored-small")
            && takeDialogs(sample, "mirrored-import", "mirrored-export")
            && sample.search(QStringLiteral("retry")) && saveAt(sample, wide, "mirrored-search")
            && takeComingAndGoing(QStringLiteral("mirrored-")) && takeArabic(m_settings, files());
    }

    Services::Settings &m_settings;
    QString m_folder;
    QStringList m_files;
    bool m_isDark;
};

} // namespace

int takeScreenshots(Services::Settings &settings, const QString &folder, const QStringList &files)
{
    QDir().mkpath(folder);
    QApplication::setCursorFlashTime(0); // a blinking caret never rests
    for (const bool isDark : {false, true}) {
        settings.set(
            Services::Setting::ColourScheme, isDark ? QStringLiteral("dark") : QStringLiteral("light"));
        Ui::applyTheme(isDark ? Ui::ColourScheme::Dark : Ui::ColourScheme::Light);
        Session session(settings, folder, files, isDark);
        if (!session.takeAll() || !session.takeLargeText() || !session.takeHighContrast()
            || !session.takeRightToLeft()) {
            return fail(QStringLiteral("Not all pictures could be made in “%1”.").arg(folder));
        }
    }
    return 0;
}

} // namespace Lectern::App
