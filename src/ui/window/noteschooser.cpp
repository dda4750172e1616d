// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noteschooser.h"

#include "services/settings.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace Lectern::Ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Ui::NotesChooser)
};

QFileDialog *makeChooser(
    const QString &title, Services::Settings &settings, QWidget *window, const PathsChosen &chosen)
{
    auto *dialog = new QFileDialog(window, title, settings.text(Services::Setting::ImportFolder));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QFileDialog::filesSelected, dialog, [dialog, &settings, chosen](const QStringList &paths) {
            settings.set(Services::Setting::ImportFolder, dialog->directory().absolutePath());
            chosen(paths);
        });
    return dialog;
}

} // namespace

void chooseNotes(Services::Settings &settings, QWidget *window, const PathsChosen &chosen)
{
    QFileDialog *dialog = makeChooser(Words::tr("Import notes"), settings, window, chosen);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {Words::tr("Notes and archives (*.md *.markdown *.txt *.rst *.org *.html *.htm *.adoc "
                   "*.textile *.pdf *.zip *.tar *.tar.gz *.tgz)"),
            Words::tr("All files (*)")});
    dialog->open();
}

void chooseFolderOfNotes(Services::Settings &settings, QWidget *window, const PathsChosen &chosen)
{
    QFileDialog *dialog = makeChooser(Words::tr("Import a folder"), settings, window, chosen);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->open();
}

} // namespace Lectern::Ui
