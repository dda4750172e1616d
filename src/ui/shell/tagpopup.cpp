// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagpopup.h"

#include "ui/shell/tagchoicedelegate.h"
#include "ui/shell/tagchoicemodel.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

constexpr int popupWidth = 318;
constexpr int mostRows = 9;

/// "+ New tag “relia”" with its keys at the end, under a hairline.
class NewTagButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

    [[nodiscard]] QSize sizeHint() const override { return {scaled(200), scaled(34)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        Painting::letTextsLead(painter);
        painter.fillRect(0, 0, width(), 1, t.line);
        const QRect row = rect().adjusted(0, scaled(4), 0, 0);
        const auto mirrored = [this](const QRect &place) {
            return QStyle::visualRect(layoutDirection(), rect(), place);
        };
        if (underMouse() || hasFocus()) {
            Painting::roundedBox(painter, row, scaled(5), t.hover, QColor());
        }
        const QRect icon(scaled(4), row.y(), scaled(20), row.height());
        Painting::centredGlyph(painter, mirrored(icon), QStringLiteral("plus"), scaled(15), t.accent);
        paintKeys(painter, row);
        painter.setFont(uiFont());
        painter.setPen(t.accent);
        const QRect text(scaled(30), row.y(), width() - scaled(120), row.height());
        painter.drawText(mirrored(text),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
            painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, text.width()));
    }

private:
    void paintKeys(QPainter &painter, const QRect &row) const
    {
        painter.setFont(uiFont(-2));
        const QString keys = TagPopup::tr("Ctrl Enter", "keys");
        QRect cap(0, 0, painter.fontMetrics().horizontalAdvance(keys) + scaled(12),
            painter.fontMetrics().height() + 4);
        cap.moveCenter(row.center());
        cap.moveRight(row.right() - scaled(6));
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), cap);
        Painting::roundedBox(painter, place, scaled(4), tokens().window, tokens().lineStrong);
        painter.setPen(tokens().muted);
        painter.drawText(place, Qt::AlignCenter, keys);
    }
};

} // namespace

TagPopup::TagPopup(QWidget *parent)
    : PopupFrame(parent)
    , m_model(new TagChoiceModel(this))
{
    setObjectName(QStringLiteral("tagPopup"));
    setAccessibleName(tr("Tags"));
    build();
    refreshNewTag();
}

TagPopup::~TagPopup() = default;

void TagPopup::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(6));
    column->setSpacing(scaled(5));
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Find or make a tag"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TagChoiceDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it; arrows go there
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setBackgroundRole(QPalette::Button); // the raised colour of the frame
    m_list->setAccessibleName(tr("Tags"));
    m_newTag = new NewTagButton(this);
    m_newTag->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    column->addWidget(m_newTag);
    connect(m_filter, &QLineEdit::textChanged, this, &TagPopup::applyFilter);
    connect(m_list, &QListView::clicked, this, &TagPopup::toggle);
    connect(m_newTag, &QPushButton::clicked, this, &TagPopup::takeNewTag);
}

void TagPopup::setTags(const std::vector<TagRow> &tags, const QHash<QString, Qt::CheckState> &states)
{
    m_model->setTags(tags, states);
    m_filter->clear();
    applyFilter({});
}

void TagPopup::applyFilter(const QString &text)
{
    m_model->setFilter(text);
    m_list->setCurrentIndex(m_model->index(0));
    refreshNewTag();
    fitHeight();
}

void TagPopup::refreshNewTag()
{
    const QString name = m_filter->text().trimmed();
    m_newTag->setText(tr("New tag “%1”").arg(name));
    m_newTag->setVisible(!name.isEmpty() && !m_model->contains(name));
}

void TagPopup::fitHeight()
{
    const int rows = qBound(0, m_model->rowCount(), mostRows);
    m_list->setFixedHeight(rows * qMax(scaled(28), m_list->fontMetrics().height() + scaled(8)));
    setFixedWidth(scaled(popupWidth) + 2 * shadowWidth());
    adjustSize();
}

void TagPopup::takeNewTag()
{
    const QString name = m_filter->text().trimmed();
    if (name.isEmpty() || m_model->contains(name)) {
        return;
    }
    m_model->addTag(name);
    m_filter->clear();
    applyFilter({});
    Q_EMIT newTagRequested(name);
}

void TagPopup::toggle(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    const bool isOn = index.data(Qt::CheckStateRole).toInt() != Qt::Checked;
    m_model->setData(index, isOn ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    Q_EMIT tagToggled(index.data(TagChoiceModel::NameRole).toString(), isOn);
}

bool TagPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress) {
        return PopupFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model->index(
            qMax(0, qMin(row + (key->key() == Qt::Key_Down ? 1 : -1), m_model->rowCount() - 1))));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::ControlModifier || m_model->rowCount() == 0) {
            takeNewTag();
        } else {
            toggle(m_list->currentIndex());
        }
        return true;
    default:
        return PopupFrame::eventFilter(watched, event);
    }
}

void TagPopup::showEvent(QShowEvent *event)
{
    PopupFrame::showEvent(event);
    fitHeight();
    m_filter->setFocus(Qt::PopupFocusReason);
}

} // namespace Lectern::Ui
