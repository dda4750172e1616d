// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakerlist.h"

#include "base/folding.h"
#include "ui/sidebar/emptystate.h"
#include "ui/sidebar/rowpainter.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

namespace {

int heightOf(int delta) { return QFontMetrics(uiFont(delta)).height(); }

/// The name, the number of talks at the row's end, other names below.
class SpeakerDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool hasAliases = !index.data(Models::SpeakerAliasesRole).toStringList().isEmpty();
        return {scaled(240), heightOf(0) + scaled(12) + (hasAliases ? heightOf(-1) + scaled(2) : 0)};
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
        const QString talks =
            SpeakerList::tr("%Ln talk(s)", nullptr, index.data(Models::SpeakerTalksRole).toInt());
        const QFont talksFont = withTabularFigures(uiFont(-1));
        const int talksWidth = QFontMetrics(talksFont).horizontalAdvance(talks);
        const QRect all = row.span(scaled(20), scaled(20));
        const QRect upper(all.x(), all.y() + scaled(6), all.width() - talksWidth - scaled(12), heightOf(0));
        row.text(upper, index.data().toString(), uiFont(0, QFont::Medium), t.text);
        row.text({upper.right() + scaled(12), upper.y(), talksWidth + 1, upper.height()}, talks, talksFont,
            t.muted, Qt::AlignRight);
        const QStringList aliases = index.data(Models::SpeakerAliasesRole).toStringList();
        if (!aliases.isEmpty()) {
            const QString also = SpeakerList::tr("also %1", "other names of a speaker")
                                     .arg(aliases.join(QStringLiteral(" · ")));
            row.text(
                {all.x(), upper.bottom() + scaled(2), all.width(), heightOf(-1)}, also, uiFont(-1), t.muted);
        }
        row.focusRing();
    }
};

} // namespace

SpeakerList::SpeakerList(QWidget *parent)
    : QWidget(parent)
{
    build();
}

SpeakerList::~SpeakerList()
{
    delete m_stack; // the view goes before the model it looks at
}

void SpeakerList::build()
{
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(&m_model);
    m_shown->setFilterRole(Models::SpeakerSoughtRole);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("speakers.field"));
    m_field->setPlaceholderText(tr("Find a speaker"));
    m_field->setAccessibleName(tr("Find a speaker"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("speakers.list"));
    m_view->setAccessibleName(tr("Speakers"));
    m_view->setModel(m_shown);
    m_view->setItemDelegate(new SpeakerDelegate(m_view));
    m_view->setResizeMode(QListView::Adjust);
    prepareRowView(*m_view);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(8));
    head->addWidget(m_field);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(m_field, &QLineEdit::textChanged, this, &SpeakerList::narrow);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &SpeakerList::selectionChanged);
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT activated(speakerAt(index)); });
    refresh();
}

void SpeakerList::setRows(const std::vector<SpeakerRow> &rows)
{
    m_model.setRows(rows);
    refresh();
    Q_EMIT selectionChanged(); // rows that stay may have other names now
}

void SpeakerList::setSeveral(bool areSeveral)
{
    m_view->setSelectionMode(
        areSeveral ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
}

const SpeakerRow &SpeakerList::speakerAt(const QModelIndex &shown) const
{
    return m_model.speaker(m_shown->mapToSource(shown).row());
}

std::vector<SpeakerRow> SpeakerList::selected() const
{
    QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    std::vector<SpeakerRow> rows;
    for (const QModelIndex &index : std::as_const(indexes)) {
        rows.push_back(speakerAt(index));
    }
    return rows;
}

void SpeakerList::select(const QUuid &speaker)
{
    const QModelIndexList found =
        m_shown->match(m_shown->index(0, 0), Models::SpeakerIdRole, speaker, 1, Qt::MatchExactly);
    if (!found.isEmpty()) {
        m_view->setCurrentIndex(found.first());
        m_view->scrollTo(found.first());
    }
}

void SpeakerList::narrow(const QString &words)
{
    m_shown->setFilterFixedString(folded(words));
    refresh();
}

void SpeakerList::refresh()
{
    const bool isEmpty = m_shown->rowCount() == 0;
    if (m_model.rowCount() == 0) {
        m_empty->setContent(QStringLiteral("document"), tr("No talk has a speaker yet."),
            tr("Speakers come with the talks that you import."));
    } else if (isEmpty) {
        m_empty->setContent(QStringLiteral("search"), tr("No speaker has such a name."));
    }
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (!isEmpty && !m_view->selectionModel()->hasSelection()) {
        m_view->setCurrentIndex(m_shown->index(0, 0));
    }
}

/// The field keeps the focus while its arrows and pages move among the rows.
bool SpeakerList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            QCoreApplication::sendEvent(m_view, event);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Lectern::Ui
