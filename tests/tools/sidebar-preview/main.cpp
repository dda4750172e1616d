// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows the side panes and writes pictures of them, light and dark, into the folder given.

#include "previewvalues.h"

#include "models/marklistmodel.h"
#include "models/modeltext.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultscopes.h"
#include "ui/search/resultspane.h"
#include "ui/sidebar/noteslist.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>

using namespace Lectern;
using namespace Qt::StringLiterals;

namespace {

void save(QWidget &widget, const QString &folder, const QString &name, const QSize &size)
{
    widget.resize(size);
    widget.show();
    QApplication::processEvents();
    QApplication::processEvents();
    const QString path = QDir(folder).filePath(name + u".png"_s);
    widget.grab().save(path);
    qInfo("%s", qPrintable(path));
    widget.hide();
}

void takePictures(const QString &folder, const QString &scheme)
{
    const Preview::Values values = Preview::makeValues();
    Models::LibraryModel library;
    library.setTree(Testing::treeOf(values.events, values.talks));
    QObject::connect(&library, &Models::LibraryModel::queryChanged,
        [&] { library.setTree(Testing::treeOf(values.events, values.talks, library.query())); });
    Models::FilterListModel filters;
    filters.setCounts(values.counts);
    Models::TagTreeModel tags;
    tags.setTags(values.tags);

    Ui::Sidebar sidebar(library, filters, tags);
    library.setSections(values.queues, values.queueSections);
    library.setCurrentSection(0);
    sidebar.setCurrentTalk(values.queues);
    save(sidebar, folder, u"sidebar-"_s + scheme, {272, 798});

    library.setSections(values.dashboard, values.dashboardSections);
    library.setCurrentSection(1);
    sidebar.setCurrentTalk(values.dashboard);
    sidebar.findChild<QSplitter *>()->setSizes({400, 180});
    save(sidebar, folder, u"sidebar-tree-"_s + scheme, {272, 798});

    Models::MarkListModel marks;
    marks.setMarksOfTalk(values.marks);
    Ui::NotesList notes(marks, &tags);
    notes.setCurrentMark(values.marks[1].id);
    save(notes, folder, u"notes-"_s + scheme, {368, 560});
}

void takeSearchPictures(const QString &folder, const QString &scheme)
{
    const Preview::Values values = Preview::makeValues();
    Ui::ResultsPane results;
    results.scopes().setCounts(2, 6, 4);
    results.showSearching(u"retry"_s);
    results.showResult(u"retry"_s, values.result, false);
    results.selectNext();
    save(results, folder, u"results-"_s + scheme, {468, 798});
    results.showResult(u"bulkhed"_s, {.talks = {}, .suggestions = {u"bulkhead"_s}}, true);
    save(results, folder, u"nothing-"_s + scheme, {468, 400});

    QWidget window;
    Ui::Omnibox box(&window);
    box.setGeometry(100, 8, 640, box.sizeHint().height());
    QObject::connect(
        &box, &Ui::Omnibox::completionsRequested, &box, [&box](const QString &field, const QString &prefix) {
            box.setCompletions(field, prefix,
                {{u"reliability"_s, 18, 1}, {u"reliability/retries"_s, 7, 1}, {u"releases"_s, 4, 3},
                    {u"read-again"_s, 9, 0}});
        });
    const auto picture = [&](const QString &name) {
        QApplication::processEvents();
        window.grab().save(QDir(folder).filePath(name + scheme + u".png"_s));
    };
    window.resize(840, 340);
    window.show();
    window.activateWindow();
    QApplication::processEvents();
    box.lineEdit()->clearFocus();
    picture(u"omnibox-empty-"_s);
    box.activate();
    picture(u"omnibox-focus-"_s);
    box.setQuery(u"event:\"Harbour Conf\" year:2018..2023 retry"_s);
    for (const QChar c : u" tag:re"_s) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(box.lineEdit(), &press);
    }
    picture(u"omnibox-"_s);
    box.setQuery(u"year:soon retry"_s);
    box.setError(u"“soon” is no year."_s, 5, 4);
    window.resize(840, 100);
    picture(u"omnibox-error-"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    QDir().mkpath(folder);
    for (const Ui::Tokens *tokens : {&Ui::lightTokens(), &Ui::darkTokens()}) {
        Ui::applyTheme(tokens->isDark ? Ui::ColourScheme::Dark : Ui::ColourScheme::Light);
        QApplication::setFont(font);
        takePictures(folder, tokens->isDark ? u"dark"_s : u"light"_s);
        takeSearchPictures(folder, tokens->isDark ? u"dark"_s : u"light"_s);
    }
    return 0;
}
