// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linelist.h"

#include "ui/search/keyhints.h"
#include "ui/shell/inklabel.h"
#include "ui/shell/linedelegate.h"
#include "ui/sidebar/chip.h"
#include "ui/sidebar/emptystate.h"
#include "ui/sidebar/hairline.h"
#include "ui/sidebar/rowpainter.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

constexpr std::array allShown{
    LineListModel::Shown::Open, LineListModel::Shown::Done, LineListModel::Shown::Links};

bool isLine(const QModelIndex &index)
{
    return index.isValid()
        && static_cast<LineRowKind>(index.data(LineRowKindRole).toInt()) != LineRowKind::Header;
}

} // namespace

LineList::LineList(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("lineList"));
    setAccessibleName(tr("Follow-ups and links"));
    build();
    refresh();
}

LineList::~LineList()
{
    delete m_stack; // the view goes before the model it looks at
}

void LineList::build()
{
    m_stack = new QStackedWidget(this);
    buildView();
    m_empty = new EmptyState(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(new Hairline(this));
    layout->addWidget(m_stack, 1);
    layout->addWidget(new Hairline(this));
    layout->addWidget(buildFoot());
}

QWidget *LineList::buildHead()
{
    auto *head = new QWidget(this);
    auto *title = new InkLabel(&Tokens::text, 0, QFont::DemiBold, head);
    title->setText(tr("Follow-ups and links"));
    m_words = new QLineEdit(head);
    m_words->setPlaceholderText(tr("Words to narrow them by"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_chips = new ChipRow(head);
    for (int chip = 0; chip < static_cast<int>(allShown.size()); ++chip) {
        m_chips->addChip(QString());
    }
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model.setWords(words);
        refresh();
    });
    connect(m_chips, &ChipRow::chosen, this, [this](int chip) {
        m_model.setShown(allShown[static_cast<size_t>(chip)]);
        refresh();
    });
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(9));
    layout->setSpacing(scaled(8));
    layout->addWidget(title);
    layout->addWidget(m_words);
    layout->addWidget(m_chips);
    m_older = new InkLabel(&Tokens::muted, -1, QFont::Normal, head);
    m_older->setText(tr("Only the newest are here; lectern list has all."));
    m_older->setWordWrap(true);
    layout->addWidget(m_older);
    return head;
}

QWidget *LineList::buildFoot()
{
    auto *foot = new KeyHints(16, this);
    foot->add({tr("Enter")}, tr("open at the line"));
    foot->add({tr("Space")}, tr("tick"));
    foot->add({tr("Esc")}, tr("back to the talks"));
    foot->addStretch();
    foot->leaveOutWhatDoesNotFit();
    return foot;
}

void LineList::buildView()
{
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("lineView"));
    m_view->setAccessibleName(tr("Follow-ups and links"));
    prepareRowView(*m_view);
    auto *delegate = new LineDelegate(m_view);
    m_view->setItemDelegate(delegate);
    m_view->setModel(&m_model);
    m_view->setResizeMode(QListView::Adjust);
    m_view->installEventFilter(this);
    connect(delegate, &LineDelegate::boxClicked, this, &LineList::tick);
    connect(delegate, &LineDelegate::lineClicked, this,
        [this](const QModelIndex &index) { choose(index, false); });
}

void LineList::refresh()
{
    const std::array names{tr("Open %1"), tr("Done %1"), tr("Links %1")};
    for (size_t i = 0; i < allShown.size(); ++i) {
        const QString count = locale().toString(m_model.count(allShown[i]));
        m_chips->setText(
            static_cast<int>(i), names[i].arg(m_model.isCut(allShown[i]) ? tr("%1+").arg(count) : count));
    }
    const bool isEmpty = m_model.rowCount() == 0;
    if (isEmpty && !m_words->text().isEmpty()) {
        m_empty->setContent(QStringLiteral("find"), tr("No line has these words"));
    } else if (isEmpty && m_model.shown() == LineListModel::Shown::Links) {
        m_empty->setContent(QStringLiteral("find"), tr("The notes have no links"));
    } else if (isEmpty && m_model.shown() == LineListModel::Shown::Done) {
        m_empty->setContent(QStringLiteral("todo"), tr("Nothing is ticked yet"));
    } else if (isEmpty) {
        m_empty->setContent(QStringLiteral("todo"), tr("Nothing is left to do"),
            tr("Lines that ask for something, such as “read …” or “[ ] …”, come here on import."));
    }
    m_older->setVisible(m_model.isCut(m_model.shown()));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
}

void LineList::focusLines()
{
    if (m_model.rowCount() == 0) {
        m_words->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (!isLine(m_view->currentIndex())) {
        m_view->setCurrentIndex(m_model.index(1));
    }
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void LineList::tick(const QModelIndex &index)
{
    if (const QUuid id = index.data(LineIdRole).toUuid(); !id.isNull()) {
        const bool isDone = !index.data(LineDoneRole).toBool();
        m_model.setDone(id, isDone);
        refresh();
        Q_EMIT ticked(id, isDone);
    }
}

void LineList::choose(const QModelIndex &index, bool isOpened)
{
    if (isLine(index)) {
        Q_EMIT lineChosen(index.data(LineTalkRole).toUuid(), index.data().toString(), isOpened);
    }
}

/// Headers are no stops. Where no line is current, the first or the last one is next.
void LineList::step(int direction)
{
    const QModelIndex current = m_view->currentIndex();
    const int before = current.isValid() ? current.row() : (direction > 0 ? -1 : m_model.rowCount());
    QModelIndex next = m_model.index(before + direction);
    while (next.isValid() && !isLine(next)) {
        next = m_model.index(next.row() + direction);
    }
    if (next.isValid()) {
        m_view->setCurrentIndex(next);
        choose(next, false);
    } else if (direction < 0) {
        m_words->setFocus(Qt::BacktabFocusReason);
    }
}

bool LineList::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        step(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Space:
        tick(m_view->currentIndex());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_view->currentIndex(), true);
        return true;
    default:
        return false;
    }
}

bool LineList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return true;
    }
    if (watched == m_view && handleKey(key)) {
        return true;
    }
    if (watched == m_words && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        focusLines();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QSize LineList::sizeHint() const { return {scaled(468), scaled(600)}; }

} // namespace Lectern::Ui
