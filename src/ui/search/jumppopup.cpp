// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jumppopup.h"

#include "jumpdelegate.h"

#include "ui/sidebar/mutedlabel.h"
#include "ui/sidebar/rowpainter.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

constexpr int popupWidth = 480;
constexpr int rowHeight = 34;
constexpr int mostRows = 9;

} // namespace

JumpPopup::JumpPopup(QWidget *parent)
    : PopupFrame(parent)
{
    setObjectName(QStringLiteral("jumpPopup"));
    setAccessibleName(tr("Go to"));
    build();
}

JumpPopup::~JumpPopup()
{
    delete m_list; // before the rows it looks at
}

void JumpPopup::build()
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("jumpField"));
    m_field->setPlaceholderText(tr("Section of this talk, or a talk"));
    m_field->setAccessibleName(tr("Section or talk"));
    m_field->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new JumpDelegate(m_list));
    m_list->setAccessibleName(tr("Sections and talks"));
    m_list->setFocusPolicy(Qt::NoFocus);
    prepareRowView(*m_list);
    m_nothing = new MutedLabel(tr("Nothing is called like that."), this, 0, QFont::Normal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    column->setSpacing(scaled(6));
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_nothing, 0, Qt::AlignCenter);
    connect(m_field, &QLineEdit::textChanged, this, &JumpPopup::typedChanged);
    connect(m_list, &QListView::clicked, this, &JumpPopup::choose);
    setFocusProxy(m_field);
}

void JumpPopup::openOver(const QWidget &host)
{
    m_field->clear();
    fit();
    showAt(host.mapToGlobal(QPoint((host.width() - scaled(popupWidth)) / 2, scaled(24))));
    m_field->setFocus(Qt::PopupFocusReason);
}

void JumpPopup::setRows(std::vector<JumpRow> rows, int current)
{
    m_model.setRows(std::move(rows));
    const int count = m_model.rowCount();
    m_list->setCurrentIndex(m_model.index(count == 0 ? -1 : qBound(0, current, count - 1), 0));
    fit();
}

QString JumpPopup::typed() const { return m_field->text(); }

void JumpPopup::fit()
{
    const int rows = qMin(m_model.rowCount(), mostRows);
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0 && !m_field->text().isEmpty());
    m_list->setFixedHeight(rows * scaled(rowHeight));
    setFixedWidth(scaled(popupWidth) + 2 * shadowWidth());
    adjustSize();
}

/// Keys that move in the list while the field has the focus.
bool JumpPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress) {
        return PopupFrame::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        stepRow(1);
        return true;
    case Qt::Key_Up:
        stepRow(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void JumpPopup::stepRow(int step)
{
    if (const int rows = m_model.rowCount(); rows > 0) {
        m_list->setCurrentIndex(m_model.index((m_list->currentIndex().row() + step + rows) % rows, 0));
    }
}

void JumpPopup::choose(const QModelIndex &index)
{
    if (const JumpRow *row = m_model.row(index)) {
        const JumpRow copy = *row; // hiding may empty the list
        hide();
        Q_EMIT chosen(copy);
    }
}

} // namespace Lectern::Ui
