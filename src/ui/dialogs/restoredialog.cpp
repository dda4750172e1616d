// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "restoredialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/shell/hairline.h"
#include "ui/shell/inklabel.h"
#include "ui/sidebar/emptystate.h"
#include "ui/sidebar/rowpainter.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

namespace {

enum Column { TimeColumn, KindColumn, TalksColumn, MarksColumn, SizeColumn, ColumnCount };

QString textOf(const Services::RestoreCandidate &candidate)
{
    using Kind = Services::RestoreCandidate::Kind;
    switch (candidate.kind) {
    case Kind::Backup:
        return RestoreDialog::tr("Backup");
    case Kind::Replaced:
        return RestoreDialog::tr("Set aside by a restore");
    case Kind::Damaged:
        return RestoreDialog::tr("Set aside by a repair");
    case Kind::Chosen:
        return QFileInfo(candidate.path).fileName();
    }
    return {};
}

QString timeText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QStandardItem *numberItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setFont(withTabularFigures(item->font()));
    return item;
}

} // namespace

RestoreDialog::RestoreDialog(
    QString library, std::vector<Services::RestoreCandidate> candidates, QWidget *parent)
    : QDialog(parent)
    , m_library(std::move(library))
{
    setWindowTitle(tr("Restore from a backup"));
    sizeToScreen(*this, {680, 460}, {440, 320});
    build();
    for (const Services::RestoreCandidate &candidate : candidates) {
        addRow(m_model->rowCount(), candidate);
    }
    for (int column = 0; column < ColumnCount; ++column) {
        m_list->resizeColumnToContents(column);
    }
    if (!m_rows.empty()) {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    refresh();
}

RestoreDialog::~RestoreDialog() = default;

void RestoreDialog::build()
{
    m_model = new QStandardItemModel(0, ColumnCount, this);
    m_model->setHorizontalHeaderLabels({tr("Time"), tr("What"), tr("Talks"), tr("Marks"), tr("Size")});
    for (const int column : {TalksColumn, MarksColumn, SizeColumn}) {
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_empty = new EmptyState(this);
    m_empty->setContent(QStringLiteral("library"), tr("No backups were made of this library yet."),
        tr("A copy that you keep elsewhere can be chosen as a file."));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildList());
    m_stack->addWidget(m_empty);
    m_promise = new InkLabel(&Tokens::text, 0, QFont::Normal, this);
    m_promise->setObjectName(QStringLiteral("restore.promise"));
    m_promise->setWordWrap(true);
    m_promise->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(4));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(new Hairline(this));
    layout->addWidget(m_promise);
    layout->addWidget(buildFoot());
}

QWidget *RestoreDialog::buildList()
{
    m_list = new QTreeView(this);
    m_list->setObjectName(QStringLiteral("restore.list"));
    m_list->setAccessibleName(tr("Backups of the library"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(KindColumn, QHeaderView::Stretch);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RestoreDialog::refresh);
    connect(m_list, &QTreeView::activated, this, [this] {
        if (m_restore->isEnabled()) {
            accept();
        }
    });
    return m_list;
}

QWidget *RestoreDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *file = new QPushButton(tr("Another &file…"), foot);
    file->setObjectName(QStringLiteral("restore.file"));
    file->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    m_restore = new QPushButton(tr("&Restore"), foot);
    m_restore->setObjectName(QStringLiteral("restore.restore"));
    m_restore->setDefault(true);
    connect(file, &QPushButton::clicked, this, &RestoreDialog::fileRequested);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(20), scaled(10), scaled(20), scaled(14));
    layout->setSpacing(scaled(8));
    layout->addWidget(file);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_restore);
    return foot;
}

void RestoreDialog::addRow(int row, const Services::RestoreCandidate &candidate)
{
    m_rows.insert(m_rows.begin() + row, {candidate, {}});
    auto *time = new QStandardItem(timeText(candidate.time));
    time->setToolTip(QDir::toNativeSeparators(candidate.path));
    m_model->insertRow(row,
        {time, new QStandardItem(textOf(candidate)), numberItem({}), numberItem({}),
            numberItem(QLocale().formattedDataSize(candidate.bytes))});
}

void RestoreDialog::setContents(const QString &path, const Result<Services::LibraryContents> &contents)
{
    const int row = rowOf(path);
    if (row < 0) {
        return;
    }
    m_rows[static_cast<size_t>(row)].contents = contents;
    if (contents) {
        m_model->item(row, TalksColumn)->setText(QLocale().toString(contents->talks));
        m_model->item(row, MarksColumn)->setText(QLocale().toString(contents->marks));
    }
    refresh();
}

void RestoreDialog::choose(const Services::RestoreCandidate &candidate)
{
    int row = rowOf(candidate.path);
    if (row < 0) {
        row = 0;
        addRow(row, candidate);
    }
    m_list->setCurrentIndex(m_model->index(row, 0));
    refresh();
}

QString RestoreDialog::chosen() const
{
    const int row = chosenRow();
    return row < 0 ? QString() : m_rows[static_cast<size_t>(row)].candidate.path;
}

int RestoreDialog::chosenRow() const { return m_list->currentIndex().row(); }

int RestoreDialog::rowOf(const QString &path) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&path](const Row &row) { return row.candidate.path == path; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void RestoreDialog::refresh()
{
    m_stack->setCurrentWidget(m_rows.empty() ? static_cast<QWidget *>(m_empty) : m_list);
    const int row = chosenRow();
    const auto contents = row < 0 ? std::nullopt : m_rows[static_cast<size_t>(row)].contents;
    m_restore->setEnabled(row >= 0 && (!contents || contents->has_value()));
    m_promise->setVisible(row >= 0);
    if (row >= 0) {
        m_promise->setText(contents && !contents->has_value() ? contents->error().message : promiseOf(row));
    }
}

/// What restoring the candidate of a row does.
QString RestoreDialog::promiseOf(int row) const
{
    const Row &chosen = m_rows[static_cast<size_t>(row)];
    const QString name = QFileInfo(m_library).fileName();
    const QString time = timeText(chosen.candidate.time);
    const bool isKnown = chosen.contents && chosen.contents->has_value();
    const QString becomes = !isKnown
        ? tr("“%1” becomes what it was at %2.").arg(name, time)
        : tr("“%1” becomes what it was at %2, with %3 and %4.", "library, time, talks, marks")
              .arg(name, time, tr("%Ln talk(s)", nullptr, (*chosen.contents)->talks),
                  tr("%Ln mark(s)", nullptr, (*chosen.contents)->marks));
    return QFileInfo::exists(m_library) ? becomes + u' '
            + tr("What it is now is kept as a file beside it, so this can be undone. The backup stays.")
                                        : becomes;
}

} // namespace Lectern::Ui
