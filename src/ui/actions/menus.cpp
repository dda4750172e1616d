// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "menus.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace Lectern::Ui {

namespace {

using Id = ActionId;

QMenu *makeMenu(const ActionCatalogue &actions, const MenuRow &row, QWidget *parent)
{
    auto *menu = new QMenu(QCoreApplication::translate("Menus", row.title), parent);
    menu->setObjectName(QLatin1StringView(row.name));
    actions.addTo(menu, row.ids);
    if (!row.part.empty()) {
        menu->addSeparator();
        actions.addTo(menu->addMenu(QCoreApplication::translate("Menus", row.partTitle)), row.part);
    }
    return menu;
}

} // namespace

std::vector<ActionId> MenuRow::commands() const
{
    std::vector<ActionId> all = ids;
    all.insert(all.end(), part.begin(), part.end());
    std::erase(all, ActionId::Separator);
    return all;
}

const std::vector<ActionId> &treeMenuIds()
{
    static const std::vector<ActionId> ids{Id::GroupByEvent, Id::GroupBySpeaker, Id::GroupByYear,
        Id::GroupByTag, Id::Separator, Id::SortNewest, Id::SortOldest, Id::SortByName, Id::SortUnread};
    return ids;
}

const std::vector<MenuRow> &menuBarRows()
{
    static const std::vector<MenuRow> rows{
        {"menu.file", QT_TRANSLATE_NOOP("Menus", "&File"),
            {Id::Import, Id::ImportFolder, Id::ImportClipboard, Id::ImportMarks, Id::AllowPandoc,
                Id::CompareWithDisk, Id::WatchFiles, Id::Export, Id::Print, Id::Separator, Id::OpenLibrary,
                Id::NewLibrary, Id::SampleLibrary, Id::RemoveSample, Id::Restore, Id::Bin, Id::Separator,
                Id::Settings, Id::Shortcuts, Id::Separator, Id::CloseWindow, Id::Quit}},
        {"menu.edit", QT_TRANSLATE_NOOP("Menus", "&Edit"),
            {Id::Undo, Id::Redo, Id::Separator, Id::Copy, Id::CopyAsQuote, Id::CopyLink, Id::Separator,
                Id::SelectAll, Id::SelectNone, Id::Separator, Id::Search, Id::SaveSearch, Id::Find,
                Id::FindNext, Id::FindPrevious}},
        {"menu.go", QT_TRANSLATE_NOOP("Menus", "&Go"),
            {Id::Back, Id::Forward, Id::GoTo, Id::UpToEvent, Id::Separator, Id::NextTalk, Id::PreviousTalk,
                Id::NextUnread, Id::PreviousUnread, Id::NextSection, Id::PreviousSection, Id::NextMark,
                Id::PreviousMark, Id::ToCheck, Id::Separator, Id::FollowUps, Id::Speakers, Id::Separator,
                Id::FocusSidebar, Id::FocusReader, Id::FocusNotes, Id::NextPane, Id::PreviousPane}},
        {"menu.talk", QT_TRANSLATE_NOOP("Menus", "&Talk"),
            {Id::MarkUnread, Id::MarkReading, Id::DoneAndNext, Id::Separator, Id::Star, Id::Tags, Id::Details,
                Id::Separator, Id::ReadAloud, Id::Related, Id::Separator, Id::MoveToBin}},
        {"menu.mark", QT_TRANSLATE_NOOP("Menus", "&Mark"),
            {Id::MarkKey, Id::MarkDefinition, Id::MarkTechnique, Id::MarkDoubt, Id::MarkQuote,
                Id::MarkWithLast, Id::Separator, Id::Comment, Id::Todo, Id::EditNote, Id::LongerMark,
                Id::ShorterMark, Id::MarkTheSelection, Id::PlaceIsRight, Id::KeepWithoutPlace, Id::Separator,
                Id::RemoveMark}},
        {"menu.view", QT_TRANSLATE_NOOP("Menus", "&View"),
            {Id::ToggleSidebar, Id::ToggleNotes, Id::MarginOrList, Id::ShowSource, Id::DayAsPage,
                Id::EventAsPage, Id::Caret, Id::MenuBar, Id::FullScreen, Id::Separator, Id::ZoomIn,
                Id::ZoomOut, Id::ZoomReset, Id::Separator, Id::SchemeSystem, Id::SchemeLight, Id::SchemeDark,
                Id::Separator, Id::Appearance},
            QT_TRANSLATE_NOOP("Menus", "&Group and sort the talks"), treeMenuIds()},
        {"menu.help", QT_TRANSLATE_NOOP("Menus", "&Help"),
            {Id::Handbook, Id::KeySheet, Id::WhatsThis, Id::Separator, Id::About}},
    };
    return rows;
}

const std::vector<ActionId> &mainMenuIds()
{
    static const std::vector<ActionId> ids{Id::Import, Id::ImportFolder, Id::Export, Id::OpenLibrary,
        Id::SampleLibrary, Id::Restore, Id::Settings, Id::Separator, Id::Undo, Id::Redo, Id::Separator,
        Id::FollowUps, Id::Separator, Id::ToggleSidebar, Id::ToggleNotes, Id::MarginOrList, Id::MenuBar,
        Id::FullScreen, Id::Separator};
    return ids;
}

void fillMenuBar(const ActionCatalogue &actions, QMenuBar *bar)
{
    for (const MenuRow &row : menuBarRows()) {
        bar->addMenu(makeMenu(actions, row, bar));
    }
}

void fillMainMenu(const ActionCatalogue &actions, QMenu *menu)
{
    actions.addTo(menu, mainMenuIds());
    auto *colours = menu->addMenu(QCoreApplication::translate("Menus", "&Colours"));
    const std::vector<ActionId> schemes{Id::SchemeSystem, Id::SchemeLight, Id::SchemeDark};
    actions.addTo(colours, schemes);
    auto *everything = menu->addMenu(QCoreApplication::translate("Menus", "All co&mmands"));
    everything->setObjectName(QStringLiteral("menu.all"));
    for (const MenuRow &row : menuBarRows()) {
        everything->addMenu(makeMenu(actions, row, everything));
    }
    menu->addSeparator();
    const std::vector<ActionId> last{Id::Handbook, Id::About, Id::Quit};
    actions.addTo(menu, last);
}

} // namespace Lectern::Ui
