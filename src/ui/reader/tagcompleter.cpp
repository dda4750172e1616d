// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/tagcompleter.h"

#include "base/folding.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <utility>

namespace Lectern::Ui {

namespace {

constexpr int mostRows = 8;

} // namespace

TagCompleter::TagCompleter(QPlainTextEdit *text)
    : QObject(text)
    , m_text(text)
    , m_list(new QListWidget(text->window()))
{
    m_list->setObjectName(QStringLiteral("tagCompletion"));
    m_list->setAccessibleName(tr("Tags"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &TagCompleter::follow);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TagCompleter::follow);
    connect(
        m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
}

TagCompleter::~TagCompleter() { delete m_list; }

bool TagCompleter::isOpen() const { return m_list && m_list->isVisible(); }

void TagCompleter::close()
{
    if (m_list) {
        m_list->hide();
    }
}

void TagCompleter::moveAlong()
{
    if (isOpen()) {
        place();
    }
}

QString TagCompleter::typedWord() const
{
    const QTextCursor caret = m_text->textCursor();
    const QString before = caret.block().text().left(caret.positionInBlock());
    static const QRegularExpression word(QStringLiteral("(?:^|\\s)#([\\p{L}\\p{N}_/.-]{1,60})$"));
    return caret.hasSelection() ? QString() : word.match(before).captured(1);
}

void TagCompleter::follow()
{
    const QString word = m_isTaking || !m_text->hasFocus() ? QString() : typedWord();
    if (word.isEmpty()) {
        close();
    } else {
        show(word);
    }
}

void TagCompleter::show(const QString &word)
{
    const QString wanted = folded(word);
    QStringList starting;
    QStringList holding;
    bool isKnown = false;
    for (const QString &tag : std::as_const(m_tags)) {
        const QString name = folded(tag);
        isKnown = isKnown || name == wanted;
        if (name.startsWith(wanted)) {
            starting.append(tag);
        } else if (name.contains(wanted)) {
            holding.append(tag);
        }
    }
    m_list->clear();
    const QStringList known = (starting + holding).mid(0, mostRows - 1);
    for (const QString &tag : known) {
        auto *item = new QListWidgetItem(tag, m_list);
        item->setData(Qt::UserRole, tag);
    }
    if (!isKnown) {
        auto *item = new QListWidgetItem(tr("New tag “%1”").arg(word), m_list);
        item->setData(Qt::UserRole, word);
    }
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setSizeHint({0, scaled(28)});
    }
    // Enter makes a new line unless a tag that is there is meant.
    m_list->setCurrentRow(known.isEmpty() ? -1 : 0);
    place();
}

void TagCompleter::place()
{
    QWidget *host = m_text->window();
    if (m_list->parentWidget() != host) {
        m_list->setParent(host);
    }
    const QSize size(scaled(220), scaled(28) * m_list->count() + 2 * m_list->frameWidth());
    const QRect caret = m_text->cursorRect();
    QPoint at = m_text->viewport()->mapTo(host, caret.bottomLeft() + QPoint(0, scaled(4)));
    if (at.y() + size.height() > host->height()) {
        at.setY(m_text->viewport()->mapTo(host, caret.topLeft()).y() - size.height() - scaled(4));
    }
    at.setX(qBound(0, at.x(), qMax(0, host->width() - size.width())));
    m_list->setGeometry(QRect(at, size));
    m_list->show();
    m_list->raise();
}

void TagCompleter::take(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (item == nullptr) {
        return;
    }
    const QString tag = item->data(Qt::UserRole).toString();
    const QScopedValueRollback taking(m_isTaking, true);
    QTextCursor caret = m_text->textCursor();
    const auto length = static_cast<int>(typedWord().size()) + 1;
    caret.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, length);
    caret.removeSelectedText();
    close();
    Q_EMIT tagTaken(tag);
}

bool TagCompleter::handleKey(int key)
{
    const int rows = m_list->count();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Down ? 1 : rows - 1)) % rows);
        return true;
    case Qt::Key_Tab:
        take(qMax(0, m_list->currentRow()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentRow() < 0) {
            return false;
        }
        take(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool TagCompleter::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_text && isOpen() && isKey) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = key->modifiers() == Qt::NoModifier;
        if (event->type() == QEvent::ShortcutOverride) {
            if (isPlain && key->key() == Qt::Key_Escape) {
                event->accept();
                return true;
            }
        } else if (isPlain && handleKey(key->key())) {
            return true;
        }
    }
    if (watched == m_text && (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)) {
        close();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Lectern::Ui
