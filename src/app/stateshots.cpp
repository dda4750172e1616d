// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stateshots.h"

#include "services/importservice.h"
#include "services/markservice.h"
#include "ui/reader/findbar.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/shell/dropoverlay.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statuspill.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>

#include <array>

#include "app/samplewindow.h"

namespace Lectern::App {

namespace {

const auto firstTalk = QStringLiteral("Queues people can trust");
const auto secondTalk = QStringLiteral("Your dashboard is lying politely");

/// Notes of our own, for what only letters of another direction can show.
const QByteArray arabicNotes = "---\ntitle: طوابير نثق بها\nspeaker: ليلى فاروق\nevent: أيام الميناء 2023\n"
                               "date: 2023-09-14\n---\n\n# طوابير نثق بها\n\n## لماذا تفسد الطوابير\n\n"
                               "- كل مهمة وعد لشخص ينتظر\n- الجدول وسيط جيد حتى يبطئ السجل\n"
                               "- Every job runs twice, make the second run boring\n\n## قواعد العمل\n\n"
                               "1. أرسل الرقم لا الكائن\n2. لكل مهمة ساعتان: حد لين وحد قاطع\n\n"
                               "```python\norder = Order.fresh(order_id)\n```\n\n"
                               "المحاولة الثانية تبدو بلا ضرر، لكن ألف عامل يطرقون الباب في الثانية نفسها.\n";

/// Closes pop-ups and menus as Esc does.
void closePopups()
{
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
    }
}

class States final
{
public:
    States(SampleWindow &sample, const PictureFile &file, QString names)
        : m_sample(sample)
        , m_file(file)
        , m_names(std::move(names))
    {
    }

    [[nodiscard]] bool takeReading()
    {
        auto &page = m_sample.window().talkPane().page();
        const qsizetype at =
            m_sample.window().editor().talk().document->text.indexOf(QStringLiteral("Without jitter"));
        page.select({at, at + 40});
        const bool isSelected = save("selecting");
        page.clearSelection();
        page.stepMark(1);
        page.stepMark(1);
        page.editNote(page.activeMark());
        const bool isWritten = save("writing");
        page.view()->setFocus();
        page.setActiveMark({});
        return isSelected && isWritten;
    }

    /// All talks of the first one's event below each other: their begin, and where the second one begins.
    [[nodiscard]] bool takeOnePage()
    {
        auto &page = m_sample.window().talkPane().page();
        const auto has = [&page](bool isJoined) { return page.talks().isJoined() == isJoined; };
        trigger(Ui::ActionId::EventAsPage);
        if (!waitFor([&] { return has(true); })) {
            return false;
        }
        page.scrollToTalk(0);
        const bool isBegun = save("event");
        page.scrollToTalk(1);
        const bool isRead = save("event-second");
        const QSize before = m_sample.window().size();
        m_sample.window().resize(900, 600);
        const bool isSmall = save("event-small");
        m_sample.window().resize(before);
        trigger(Ui::ActionId::EventAsPage);
        return isBegun && isRead && isSmall && waitFor([&] { return has(false); })
            && m_sample.showTalk(firstTalk);
    }

    /// Hits, the toast of a mark that was taken away, and the list beside.
    [[nodiscard]] bool takeFinding()
    {
        auto &window = m_sample.window();
        auto &page = window.talkPane().page();
        if (!m_sample.showTalk(secondTalk)) {
            return false;
        }
        window.talkPane().setNotesForm(Ui::NotesForm::List);
        page.openFind();
        auto *bar = window.findChild<Ui::FindBar *>();
        bar->findChild<QLineEdit *>()->setText(QStringLiteral("percentile"));
        page.stepMark(1);
        trigger(Ui::ActionId::RemoveMark);
        const bool isGood = save("finding");
        trigger(Ui::ActionId::Undo);
        page.closeFind();
        window.talkPane().setNotesForm(Ui::NotesForm::Margin);
        return isGood && m_sample.showTalk(firstTalk);
    }

    [[nodiscard]] bool takePopups()
    {
        constexpr std::array popups{std::pair{Ui::ActionId::Appearance, "appearance"},
            std::pair{Ui::ActionId::Tags, "tags"}, std::pair{Ui::ActionId::MainMenu, "menu"}};
        for (const auto &[id, part] : popups) {
            trigger(id);
            const bool isGood = save(part);
            closePopups();
            if (!isGood) {
                return false;
            }
        }
        const auto *pill = m_sample.window().findChild<Ui::StatusPill *>();
        pill->menu()->popup(pill->mapToGlobal(QPoint(0, pill->height())));
        const bool isGood = save("status");
        closePopups();
        return isGood;
    }

    [[nodiscard]] bool takeCompleting()
    {
        auto &window = m_sample.window();
        window.omnibox().activate();
        window.omnibox().setQuery(QStringLiteral("year:2018..2023 retry "));
        for (const QChar letter : QStringLiteral("tag:re")) { // only what is typed is completed
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, letter);
            QApplication::sendEvent(window.omnibox().lineEdit(), &press);
        }
        const bool isGood = save("completing");
        window.search().close();
        return isGood && m_sample.showTalk(firstTalk);
    }

    [[nodiscard]] bool takeMessages()
    {
        auto &window = m_sample.window();
        window.messageBar().showMessage({.kind = Ui::MessageKind::Warning,
            .text = QStringLiteral("4 notes lost their passage."),
            .lead = {},
            .action = QStringLiteral("Show"),
            .details = {}});
        const bool isSaid = save("message");
        window.messageBar().dismiss();
        auto *target = window.findChild<Ui::DropOverlay *>();
        target->showFor(3);
        const bool isShown = save("dropping");
        target->hide();
        return isSaid && isShown;
    }

    [[nodiscard]] bool takeDialog(Ui::ActionId id, const char *part)
    {
        trigger(id);
        QDialog *dialog = nullptr;
        const auto isThere = [&] {
            const auto dialogs = m_sample.window().findChildren<QDialog *>();
            const auto shown = std::ranges::find_if(dialogs, &QWidget::isVisible);
            dialog = shown == dialogs.end() ? nullptr : *shown;
            return dialog != nullptr;
        };
        if (!waitFor(isThere)) {
            return false;
        }
        const bool isGood = settledPicture(*dialog).save(m_file(m_names + QLatin1StringView(part)));
        dialog->close();
        return isGood && waitFor([&] { return !isThere(); });
    }

private:
    [[nodiscard]] bool save(const char *part)
    {
        return m_sample.savePicture(m_file(m_names + QLatin1StringView(part)));
    }

    void trigger(Ui::ActionId id) { m_sample.window().actions().action(id)->trigger(); }

    SampleWindow &m_sample;
    const PictureFile &m_file;
    QString m_names;
};

Result<void> makeArabicLibrary(const QString &path, const QString &notes)
{
    auto session = Services::LibrarySession::open(path, Store::OpenMode::Create);
    if (!session) {
        return passOn(session);
    }
    SilentProgress progress;
    if (const auto report = Services::importPaths(**session, {notes}, {}, progress, {}); !report) {
        return passOn(report);
    }
    const auto talk = (*session)->talks().find(QStringLiteral("طوابير نثق بها"));
    if (!talk) {
        return passOn(talk);
    }
    const std::array marks{Services::QuotedMark{.talk = *talk,
                               .quote = QStringLiteral("كل مهمة وعد لشخص ينتظر"),
                               .kind = MarkKind::Key,
                               .comment = QStringLiteral("نقطة البداية: اكتب من ينتظر، ومتى.")},
        Services::QuotedMark{.talk = *talk,
            .quote = QStringLiteral("Every job runs twice"),
            .kind = MarkKind::Technique,
            .comment = QStringLiteral("Add the same guard to the billing worker."),
            .todo = Todo::Open},
        Services::QuotedMark{.talk = *talk,
            .quote = QStringLiteral("حد لين وحد قاطع"),
            .kind = MarkKind::Definition,
            .comment = QStringLiteral("اللين ينظف، والقاطع يقتل."),
            .tags = {QStringLiteral("طوابير")}}};
    for (const Services::QuotedMark &mark : marks) {
        if (const auto made = Services::markQuote(**session, mark); !made) {
            return passOn(made);
        }
    }
    return {};
}

} // namespace

bool takeStates(SampleWindow &sample, const PictureFile &file, const QString &names)
{
    States states(sample, file, names);
    return states.takeReading() && states.takeOnePage() && states.takeFinding() && states.takePopups()
        && states.takeMessages() && states.takeCompleting();
}

bool takeSmallDialogs(SampleWindow &sample, const PictureFile &file, const QString &names)
{
    constexpr std::array dialogs{std::pair{Ui::ActionId::Settings, "settings"},
        std::pair{Ui::ActionId::Shortcuts, "shortcuts"}, std::pair{Ui::ActionId::KeySheet, "keys"},
        std::pair{Ui::ActionId::Handbook, "handbook"}, std::pair{Ui::ActionId::Bin, "bin"},
        std::pair{Ui::ActionId::Details, "details"}};
    States states(sample, file, names);
    return std::ranges::all_of(
        dialogs, [&states](const auto &each) { return states.takeDialog(each.first, each.second); });
}

bool takeArabic(Services::Settings &settings, const PictureFile &file)
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(QStringLiteral("arabic.sqlite"));
    QFile notes(folder.filePath(QStringLiteral("arabic.md")));
    if (!notes.open(QIODevice::WriteOnly) || notes.write(arabicNotes) < 0) {
        return false;
    }
    notes.close();
    if (const auto made = makeArabicLibrary(library, notes.fileName()); !made) {
        (void)fail(made.error().message);
        return false;
    }
    Ui::MainWindow window(settings, folder.filePath(QStringLiteral("window.ini")));
    bool isReady = false;
    QObject::connect(&window, &Ui::MainWindow::talkReady, &window, [&isReady] { isReady = true; });
    window.resize(1440, 900);
    window.openLibrary(library);
    window.show();
    if (!waitFor([&isReady] { return isReady; })) {
        return false;
    }
    window.talkPane().page().stepMark(1);
    if (!settledPicture(window).save(file(QStringLiteral("mirrored-arabic")))) {
        return false;
    }
    window.resize(900, 600);
    return settledPicture(window).save(file(QStringLiteral("mirrored-arabic-small")));
}

} // namespace Lectern::App
