// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "restoredialog.h"

#include "ui/dialogs/dialogfoot.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/filesize.h"
#include "ui/dialogs/timewords.h"
#include "ui/shell/inklabel.h"
#include "ui/sidebar/emptystate.h"
#include "ui/sidebar/hairline.h"
#include "ui/sidebar/rowpainter.h"

#include <QDir>
#include <QFileInfo>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

namespace {

enum Role { KindRole = Qt::UserRole, ContentsRole, SizeRole };

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

/// `both`: "%1, %2", how talks and marks are joined.
QString contentsText(const Services::LibraryContents &contents, const QString &both)
{
    return both.arg(RestoreDialog::tr("%Ln talk(s)", nullptr, contents.talks),
        RestoreDialog::tr("%Ln mark(s)", nullptr, contents.marks));
}

void tellAccessibly(QStandardItem &item)
{
    QStringList parts{item.text()};
    for (const int role : {KindRole, ContentsRole, SizeRole}) {
        parts += item.data(role).toString();
    }
    parts.removeAll(QString());
    item.setData(parts.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
}

int lineHeight(int delta) { return QFontMetrics(uiFont(delta)).height(); }

/// When and what at the start of the row, what is in it and how large it is at the end.
class CandidateDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(300), lineHeight(0) + lineHeight(-1) + scaled(15)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(*painter, option);
        const Tokens &t = tokens();
        if (option.state & QStyle::State_Selected) {
            row.fill(t.accentSoft);
        } else {
            row.hover();
        }
        const QRect all = row.span(scaled(20), scaled(20));
        const QRect upper(all.x(), all.y() + scaled(7), all.width(), lineHeight(0));
        const QRect lower(all.x(), upper.bottom() + scaled(2), all.width(), lineHeight(-1));
        const int half = all.width() / 2;
        row.text(upper.adjusted(0, 0, -half, 0), index.data().toString(), uiFont(0, QFont::Medium), t.text);
        row.text(lower.adjusted(0, 0, -half, 0), index.data(KindRole).toString(), uiFont(-1), t.muted);
        row.text(upper.adjusted(half, 0, 0, 0), index.data(ContentsRole).toString(),
            withTabularFigures(uiFont()), t.text, Qt::AlignRight);
        row.text(lower.adjusted(half, 0, 0, 0), index.data(SizeRole).toString(),
            withTabularFigures(uiFont(-1)), t.muted, Qt::AlignRight);
        row.focusRing();
    }
};

} // namespace

RestoreDialog::RestoreDialog(
    QString library, std::vector<Services::RestoreCandidate> candidates, QWidget *parent)
    : QDialog(parent)
    , m_library(std::move(library))
{
    setObjectName(QStringLiteral("restoreDialog"));
    setWindowTitle(tr("Restore from a backup"));
    sizeToScreen(*this, {640, 420}, {440, 320});
    build();
    for (const Services::RestoreCandidate &candidate : candidates) {
        addRow(m_model->rowCount(), candidate);
    }
    if (!m_rows.empty()) {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    refresh();
}

RestoreDialog::~RestoreDialog() = default;

void RestoreDialog::build()
{
    m_model = new QStandardItemModel(this);
    m_empty = new EmptyState(this);
    m_empty->setContent(QStringLiteral("library"), tr("No backups were made of this library yet."),
        tr("A copy that you keep elsewhere can be chosen as a file."));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildList());
    m_stack->addWidget(m_empty);
    m_promise = new InkLabel(&Tokens::text, 0, QFont::Normal, this);
    m_promise->setObjectName(QStringLiteral("restore.promise"));
    m_promise->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, scaled(8), 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(new Hairline(this));
    layout->addWidget(buildFoot());
}

QWidget *RestoreDialog::buildList()
{
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("restore.list"));
    m_list->setAccessibleName(tr("Backups of the library"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CandidateDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    prepareRowView(*m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RestoreDialog::refresh);
    connect(m_list, &QListView::activated, this, [this] {
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
    m_restore = new QPushButton(tr("&Restore"), foot);
    m_restore->setObjectName(QStringLiteral("restore.restore"));
    connect(file, &QPushButton::clicked, this, &RestoreDialog::fileRequested);
    QHBoxLayout *buttons = makeDialogFoot(*this, *m_restore);
    buttons->insertWidget(0, file);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    layout->setSpacing(scaled(14));
    layout->addWidget(m_promise);
    layout->addLayout(buttons);
    return foot;
}

void RestoreDialog::addRow(int row, const Services::RestoreCandidate &candidate)
{
    m_rows.insert(m_rows.begin() + row, {candidate, {}});
    auto *item = new QStandardItem(timeInWords(candidate.time));
    item->setToolTip(QDir::toNativeSeparators(candidate.path));
    item->setData(textOf(candidate), KindRole);
    item->setData(sizeInWords(candidate.bytes), SizeRole);
    m_model->insertRow(row, item);
    tellAccessibly(*item);
}

void RestoreDialog::setContents(
    const QString &path, const Result<std::optional<Services::LibraryContents>> &contents)
{
    const int row = rowOf(path);
    if (row < 0) {
        return;
    }
    m_rows[static_cast<size_t>(row)].contents = contents;
    if (contents && *contents) {
        m_model->item(row)->setData(contentsText(**contents, tr("%1, %2", "talks, marks")), ContentsRole);
        tellAccessibly(*m_model->item(row));
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
    const Row *chosen = row < 0 ? nullptr : &m_rows[static_cast<size_t>(row)];
    m_restore->setEnabled(chosen && chosen->contents);
    m_promise->setVisible(chosen);
    if (chosen) {
        m_promise->setText(chosen->contents ? promiseOf(row) : chosen->contents.error().message);
    }
}

/// What restoring the candidate of a row does.
QString RestoreDialog::promiseOf(int row) const
{
    const Row &chosen = m_rows[static_cast<size_t>(row)];
    const QString name = QFileInfo(m_library).fileName();
    const QString time = timeInWords(chosen.candidate.time);
    const auto contents = chosen.contents.value_or(std::nullopt);
    const QString becomes = !contents
        ? tr("“%1” becomes what it was at %2.").arg(name, time)
        : tr("“%1” becomes what it was at %2, with %3.", "library, time, talks and marks")
              .arg(name, time, contentsText(*contents, tr("%1 and %2", "talks, marks")));
    return QFileInfo::exists(m_library) ? becomes + u' '
            + tr("What it is now is kept as a file beside it, so this can be undone. The backup stays.")
                                        : becomes;
}

} // namespace Lectern::Ui
