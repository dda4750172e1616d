// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenes.h"

#include "services/settings.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/handbookdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutdialog.h"
#include "ui/dialogs/speakerlist.h"
#include "ui/dialogs/speakernamedialog.h"
#include "ui/dialogs/speakerpickdialog.h"
#include "ui/dialogs/speakersdialog.h"
#include "ui/dialogs/splitdialog.h"
#include "ui/search/jumppopup.h"
#include "ui/shell/keysheet.h"

#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Lectern::Preview {

namespace {

using namespace Lectern::Ui;

QString previewText()
{
    return u"# Queues people can trust\n\nInes Okafor and Tomasz Wilk · Harbour Conf 2023, Thu 14 Sep\n\n"
           "Status: reading · Tags: queues, reliability/retries, python\n\n## Why queues rot\n\n"
           "- Began as a cron script and a `jobs` table nobody dared touch\n"
           "- ==A job is a promise to somebody: write down who waits, and by when==[^1]\n"
           "- ==A table is a fine broker until the polling reaches the slow log==[^2]\n"
           "    - pick-up went from 80 ms to 9 s the week one index was dropped\n\n## Ground rules\n\n"
           "1. Pass an id, never the object; the worker reads fresh state\n"
           "2. Two clocks for each job: ==the soft limit tidies up, the hard limit kills==[^3]\n\n"
           "[^1]: Key idea. Opening line for our own runbook.\n"
           "[^2]: Doubt. Does this still hold with skip-locked reads?\n"_s;
}

QWidget *exportPicture(bool isAsking)
{
    const std::vector<ExportScope> scopes{
        {.id = u"talk"_s, .text = u"This talk"_s, .detail = u"7 min read"_s, .fileStem = u"queues"_s},
        {.id = u"day"_s,
            .text = u"Harbour Conf, Thu 14 Sep"_s,
            .detail = u"5 talks"_s,
            .fileStem = u"harbour-conf-2023-thu"_s},
        {.id = u"event"_s,
            .text = u"All of Harbour Conf 2023"_s,
            .detail = u"10 talks"_s,
            .fileStem = u"harbour-conf-2023"_s},
        {.id = u"search"_s,
            .text = u"Current search or filter"_s,
            .detail = u"31 passages"_s,
            .fileStem = u"search"_s,
            .isEnabled = false},
    };
    const std::vector<Services::ExportFormat> formats{{u"markdown"_s, u"Markdown"_s, u"md"_s},
        {u"html"_s, u"Web page"_s, u"html"_s}, {u"json"_s, u"JSON-LD"_s, u"json"_s},
        {u"text"_s, u"Text"_s, u"txt"_s}};
    auto *dialog = new ExportDialog(scopes, formats);
    dialog->setScope(u"day"_s);
    dialog->setFolder(QDir::tempPath());
    dialog->setPreview(
        {.text = previewText(), .bytes = 31'000, .losses = {u"The kinds of 2 marks without a comment."_s}});
    if (isAsking) {
        dialog->showError({ErrorKind::Io,
            u"“harbour-conf-2023-thu.md” could not be written; the file that was there is kept."_s,
            u"EACCES"_s});
    }
    return dialog;
}

PlannedTalk talk(int line, int endLine, const QString &title, const QStringList &speakers, double confidence,
    const QString &day, const QString &why = {})
{
    PlannedTalk made;
    made.line = line;
    made.endLine = endLine;
    made.title = title;
    made.speakers = speakers;
    made.confidence = confidence;
    made.day = day;
    made.why = {why};
    return made;
}

QString sampleSource()
{
    QString text;
    for (int line = 1; line <= 720; ++line) {
        if (line == 333) {
            text += u"# Tools for the toolmakers\n"_s;
        } else if (line == 335) {
            text += u"links: abrandt.example/tools\n"_s;
        } else if (line % 30 == 7) {
            text += u"## A short history\n"_s;
        } else {
            text += line % 4 == 0
                ? u"\n"_s
                : u"Version control: everyone. Tests on a pull request: nearly everyone.\n"_s;
        }
    }
    return text;
}

Services::PlanOutcome sampleOutcome()
{
    const QString first = u"Fri 9 Nov 2018"_s;
    const QString second = u"Sat 10 Nov 2018"_s;
    Services::PlannedDocument document;
    document.path = u"northbank-notes.md"_s;
    document.document.format = Format::Markdown;
    document.document.encoding = u"UTF-8"_s;
    document.document.source = sampleSource();
    document.plan.event = EventName{.name = u"Northbank DevDays"_s, .year = 2018, .place = u"Leeds"_s};
    document.plan.talks = {
        talk(1, 77, u"Thinking in small loops"_s, {u"Oskar Lind"_s}, 0.95, first),
        talk(78, 157, u"Green threads from the inside"_s, {u"Kavita Rao"_s}, 0.93, first),
        talk(158, 332, u"Servers you can hand to a newcomer"_s, {u"Hana Dvořák"_s, u"Joy Mbeki"_s}, 0.7,
            first),
        talk(333, 352, u"Tools for the toolmakers"_s, {u"Anja Brandt"_s, u"Lena Fuchs"_s}, 0.4, first,
            u"No speaker line found; guessed from the link in line 335"_s),
        talk(353, 530, u"Two boxes, one laptop"_s, {u"Dario Conti"_s}, 0.9, first),
        talk(531, 548, u"Resources"_s, {}, 0.3, first, u"Looks like a section of “Two boxes, one laptop”"_s),
        talk(549, 640, u"Protocols without the plumbing"_s, {u"Lukas Adeyemi"_s}, 0.9, first),
        talk(641, 702, u"Checks that write themselves"_s, {u"Mateus Bach"_s}, 0.9, second),
    };
    Services::PlanOutcome outcome;
    outcome.documents.push_back(std::move(document));
    return outcome;
}

QWidget *importPicture()
{
    auto *dialog = new ImportDialog(sampleOutcome());
    dialog->show();
    dialog->stepToCheck(1);
    return dialog;
}

/// Settings, keys and help stand on settings and a catalogue that live as long as the program.
Services::Settings &previewSettings()
{
    static const QTemporaryDir folder;
    static Services::Settings settings(folder.filePath(u"lectern.ini"_s));
    return settings;
}

ActionCatalogue &previewActions()
{
    static QWidget window;
    static ActionCatalogue actions(&window);
    return actions;
}

QWidget *shortcutPicture()
{
    static const QTemporaryDir folder;
    auto *dialog = new ShortcutDialog(previewActions(), folder.filePath(u"shortcuts.ini"_s));
    dialog->select({ActionId::Export, KeyPlace::Own});
    dialog->setKey(QKeySequence(u"Ctrl+O"_s));
    return dialog;
}

QWidget *jumpPicture()
{
    auto *popup = new JumpPopup;
    popup->setRows({makeJumpRow(JumpKind::Section, u"A queue is a promise"_s, {}, {}),
        makeJumpRow(JumpKind::Talk, u"Queues people can trust"_s,
            u"Ines Okafor, Tomasz Wilk · Harbour Conf 2023"_s, {}),
        makeJumpRow(JumpKind::Tag, u"reliability"_s, {}, {}),
        makeJumpRow(JumpKind::Speaker, u"Quentin Ueda"_s, u"3 talks"_s, {}),
        makeJumpRow(JumpKind::Action, u"Quit"_s, u"Ctrl+Q"_s, {}),
        makeJumpRow(JumpKind::Action, u"Undo"_s, u"not possible now"_s, {}, false)});
    return popup;
}

std::vector<SpeakerRow> previewSpeakers()
{
    return {{QUuid::createUuid(), u"Anja Brandt"_s, 2, {}}, {QUuid::createUuid(), u"I. Okafor"_s, 1, {}},
        {QUuid::createUuid(), u"Ines Okafor"_s, 5, {u"Okafor, Ines"_s, u"Inés Okafor-Lind"_s}},
        {QUuid::createUuid(), u"Kavita Rao"_s, 1, {}}, {QUuid::createUuid(), u"Oskar Lind"_s, 3, {}},
        {QUuid::createUuid(), u"Tomasz Wilk"_s, 4, {u"T. Wilk"_s}}};
}

QWidget *speakersPicture()
{
    auto *dialog = new SpeakersDialog;
    const std::vector<SpeakerRow> speakers = previewSpeakers();
    dialog->setSpeakers(speakers,
        {{speakers[2], speakers[1], Services::SameReason::Initials},
            {speakers[4], speakers[0], Services::SameReason::Words}});
    dialog->list()->select(speakers[2].id);
    return dialog;
}

QWidget *pickPicture()
{
    const std::vector<SpeakerRow> speakers = previewSpeakers();
    return new SpeakerPickDialog({speakers[1]}, speakers);
}

QWidget *namePicture()
{
    const std::vector<SpeakerRow> speakers = previewSpeakers();
    auto *dialog = new SpeakerNameDialog(speakers[2], speakers);
    dialog->field()->setText(u"T. Wilk"_s);
    return dialog;
}

QWidget *splitPicture()
{
    return new SplitDialog(u"Queues people can trust"_s,
        {{9, u"Why queues rot"_s, 2}, {20, u"A cron script"_s, 3}, {31, u"Ground rules"_s, 2}});
}

} // namespace

std::vector<Scene> dialogScenes()
{
    return {
        {u"export"_s, [] { return exportPicture(false); }},
        {u"export-error"_s, [] { return exportPicture(true); }},
        {u"import"_s, importPicture},
        {u"settings"_s, [] { return new SettingsDialog(previewSettings()); }},
        {u"shortcuts"_s, shortcutPicture},
        {u"keys"_s, [] { return new KeySheet(previewActions()); }},
        {u"handbook"_s, [] { return new HandbookDialog; }},
        {u"jump"_s, jumpPicture},
        {u"speakers"_s, speakersPicture},
        {u"speakers-pick"_s, pickPicture},
        {u"speakers-name"_s, namePicture},
        {u"split"_s, splitPicture},
        {u"split-none"_s, [] { return new SplitDialog(u"Queues people can trust"_s, {}); }},
    };
}

} // namespace Lectern::Preview
