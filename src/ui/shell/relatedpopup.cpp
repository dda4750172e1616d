// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relatedpopup.h"

#include "ui/shell/inklabel.h"
#include "ui/shell/talkabout.h"
#include "ui/sidebar/emptystate.h"
#include "ui/sidebar/rowpainter.h"

#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

constexpr int popupWidth = 420;
constexpr int mostRows = 7;
constexpr int textRoom = 10; ///< beside all words

enum Role { IdRole = Qt::UserRole, PeopleRole, WordsRole };

int lineHeight(int delta) { return QFontMetrics(uiFont(delta)).height(); }

/// Title and who told it where; below, what both speak of.
class RelatedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static int height() { return lineHeight(0) + 2 * lineHeight(-1) + scaled(14); }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(200), height()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(*painter, option);
        const Tokens &t = tokens();
        if (option.state & QStyle::State_Selected) {
            row.fill(t.accentSoft, 0);
        } else {
            row.hover(0);
        }
        int top = row.row().y() + scaled(6);
        const auto line = [&](const QString &text, const QFont &font, const QColor &ink) {
            const int height = QFontMetrics(font).height();
            const QRect whole = row.span(scaled(textRoom), scaled(textRoom));
            row.text({whole.x(), top, whole.width(), height}, text, font, ink);
            top += height + scaled(1);
        };
        line(index.data().toString(), uiFont(0, QFont::Medium), t.text);
        line(index.data(PeopleRole).toString(), uiFont(-1), t.muted);
        line(index.data(WordsRole).toString(), uiFont(-1), t.text);
    }
};

} // namespace

RelatedPopup::RelatedPopup(QWidget *parent)
    : PopupFrame(parent)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("relatedPopup"));
    setAccessibleName(tr("Related talks"));
    build();
}

RelatedPopup::~RelatedPopup() = default;

void RelatedPopup::build()
{
    m_title = new InkLabel(&Tokens::muted, -1, QFont::DemiBold, this);
    m_title->setText(tr("Talks that speak of the same"));
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RelatedDelegate(m_list));
    m_list->setAccessibleName(tr("Related talks"));
    prepareRowView(*m_list);
    m_empty = new EmptyState(this);
    m_empty->setContent(
        QStringLiteral("find"), tr("No related talks"), tr("No other talk shares rare words with this one."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    column->setSpacing(scaled(6));
    auto *titleRow = new QHBoxLayout;
    titleRow->setContentsMargins(scaled(textRoom), scaled(4), scaled(textRoom), 0);
    titleRow->addWidget(m_title);
    column->addLayout(titleRow);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    connect(m_list, &QListView::clicked, this, &RelatedPopup::choose);
}

void RelatedPopup::setTalks(const std::vector<Store::RelatedTalk> &talks)
{
    m_model->clear();
    for (const Store::RelatedTalk &related : talks) {
        auto *row = new QStandardItem(related.talk.title);
        const QString people = aboutTalk(related.talk);
        const QString words = Services::relatedText(related);
        row->setData(related.talk.id, IdRole);
        row->setData(people, PeopleRole);
        row->setData(words, WordsRole);
        row->setData(QStringList{related.talk.title, people, words}.join(QStringLiteral(", ")),
            Qt::AccessibleTextRole);
        row->setToolTip(words);
        row->setEditable(false);
        m_model->appendRow(row);
    }
    m_title->setVisible(!talks.empty());
    m_list->setVisible(!talks.empty());
    m_empty->setVisible(talks.empty());
    m_list->setCurrentIndex(m_model->index(0, 0));
    fitHeight();
}

void RelatedPopup::fitHeight()
{
    m_list->setFixedHeight(qBound(1, m_model->rowCount(), mostRows) * RelatedDelegate::height());
    setFixedWidth(scaled(popupWidth) + 2 * shadowWidth());
    adjustSize();
}

void RelatedPopup::showEvent(QShowEvent *event)
{
    PopupFrame::showEvent(event);
    m_list->setFocus(Qt::PopupFocusReason);
}

void RelatedPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        choose(m_list->currentIndex());
    } else {
        PopupFrame::keyPressEvent(event);
    }
}

void RelatedPopup::choose(const QModelIndex &index)
{
    if (index.isValid()) {
        hide();
        Q_EMIT talkChosen(index.data(IdRole).toUuid());
    }
}

} // namespace Lectern::Ui
