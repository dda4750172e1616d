// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bindialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/timewords.h"
#include "ui/sidebar/emptystate.h"
#include "ui/sidebar/hairline.h"
#include "ui/sidebar/rowpainter.h"
#include "ui/theme.h"

#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

QString glyphOf(Store::BinnedKind kind)
{
    switch (kind) {
    case Store::BinnedKind::Talk:
        return QStringLiteral("document");
    case Store::BinnedKind::Mark:
        return QStringLiteral("mark-key");
    case Store::BinnedKind::Tag:
        return QStringLiteral("tag");
    case Store::BinnedKind::SavedSearch:
        return QStringLiteral("search");
    case Store::BinnedKind::Source:
        return QStringLiteral("import");
    }
    return {};
}

/// What it was, where it stood below, and when it went at the row's end.
class BinnedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(300), heightOf(0) + heightOf(-1) + scaled(15)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(*painter, option);
        const Tokens &t = tokens();
        if (option.state.testFlag(QStyle::State_Selected)) {
            row.fill(t.accentSoft);
        } else {
            row.hover();
        }
        const QString when = timeInWords(index.data(Models::BinTimeRole).toDateTime());
        const QFont timeFont = withTabularFigures(uiFont(-1));
        const int timeWidth = QFontMetrics(timeFont).horizontalAdvance(when);
        const QRect all = row.span(scaled(46), scaled(20));
        const QRect upper(all.x(), all.y() + scaled(7), all.width() - timeWidth - scaled(12), heightOf(0));
        const QRect lower(all.x(), upper.bottom() + scaled(2), all.width(), heightOf(-1));
        row.glyph({row.row().left() + scaled(28), row.row().center().y()}, scaled(15),
            glyphOf(static_cast<Store::BinnedKind>(index.data(Models::BinKindRole).toInt())), t.muted);
        row.text(upper, index.data().toString(), uiFont(0, QFont::Medium), t.text);
        row.text({upper.right() + scaled(12), upper.y(), timeWidth + 1, upper.height()}, when, timeFont,
            t.muted, Qt::AlignRight);
        row.text(lower, index.data(Models::BinPlaceRole).toString(), uiFont(-1), t.muted);
        row.focusRing();
    }

private:
    static int heightOf(int delta) { return QFontMetrics(uiFont(delta)).height(); }
};

} // namespace

BinDialog::BinDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("binDialog"));
    setWindowTitle(tr("Bin"));
    sizeToScreen(*this, {640, 480}, {440, 320});
    build();
    refresh();
}

BinDialog::~BinDialog()
{
    delete m_stack; // the view goes before the model it looks at
}

void BinDialog::build()
{
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("bin.list"));
    m_list->setAccessibleName(tr("What is in the bin"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new BinnedDelegate(m_list));
    prepareRowView(*m_list);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_empty = new EmptyState(this);
    m_empty->setContent(QStringLiteral("bin"), tr("The bin is empty."),
        tr("Talks, marks, tags and saved searches that you remove wait here."));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, scaled(8), 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(new Hairline(this));
    layout->addWidget(buildFoot());
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BinDialog::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BinDialog::refresh);
}

QWidget *BinDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    m_restoreAll = new QPushButton(tr("Restore &all"), foot);
    m_restoreAll->setObjectName(QStringLiteral("bin.restoreAll"));
    m_restoreAll->setAutoDefault(false);
    auto *close = new QPushButton(tr("&Close"), foot);
    close->setAutoDefault(false);
    m_restore = new QPushButton(tr("&Restore"), foot);
    m_restore->setObjectName(QStringLiteral("bin.restore"));
    m_restore->setDefault(true);
    connect(m_restoreAll, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(ids(false)); });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(ids(true)); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_restoreAll);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_restore);
    return foot;
}

void BinDialog::setRows(const std::vector<Store::BinnedRow> &rows)
{
    m_model.setRows(rows);
    if (!m_list->selectionModel()->hasSelection() && !rows.empty()) {
        m_list->setCurrentIndex(m_model.index(0));
    }
    refresh();
}

std::vector<QUuid> BinDialog::ids(bool areSelectedOnly) const
{
    std::vector<QUuid> ids;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row);
        if (!areSelectedOnly || m_list->selectionModel()->isSelected(index)) {
            ids.push_back(index.data(Models::BinIdRole).toUuid());
        }
    }
    return ids;
}

void BinDialog::refresh()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    m_restore->setEnabled(m_list->selectionModel()->hasSelection());
    m_restoreAll->setEnabled(!isEmpty);
}

} // namespace Lectern::Ui
