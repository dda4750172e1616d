// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "omnibox.h"

#include "chipbutton.h"
#include "errorstrip.h"
#include "keycap.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include <utility>

namespace Lectern::Ui {

namespace {

constexpr int debounceMs = 60;

} // namespace

Omnibox::Omnibox(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("omnibox"));
    setFrameShape(QFrame::NoFrame);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    build();
    applyColours();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMs);
    connect(&m_debounce, &QTimer::timeout, this, &Omnibox::announce);
}

Omnibox::~Omnibox()
{
    // Children of the window, so that they may lie over its panes.
    delete m_popup.data();
    delete m_errorStrip.data();
}

void Omnibox::build()
{
    m_glyph = new QLabel(this);
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("omniboxEdit"));
    m_edit->setFrame(false);
    m_edit->setAccessibleName(tr("Search notes"));
    m_edit->setTextMargins(scaled(5), 0, 0, 0);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_hint = new KeyCap(tr("Ctrl K", "a key, shown in the search field"), this);
    m_clear = new QToolButton(this);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setToolTip(tr("Clear the search"));
    m_clear->setAccessibleName(tr("Clear the search"));
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(scaled(10), 1, scaled(6), 1);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_glyph);
    m_chipRow = new QHBoxLayout;
    m_chipRow->setSpacing(scaled(6));
    m_layout->addLayout(m_chipRow);
    m_layout->addWidget(m_edit, 1);
    m_layout->addWidget(m_hint);
    m_layout->addWidget(m_clear);
    m_popup = new CompletionPopup(this);
    m_errorStrip = new ErrorStrip(this);
    m_errorStrip->hide();
    connect(m_edit, &QLineEdit::textEdited, this, &Omnibox::textEdited);
    connect(m_edit, &QLineEdit::cursorPositionChanged, this, [this] {
        if (m_edit->hasFocus() && isPopupVisible()) {
            updatePopup();
        }
    });
    connect(m_clear, &QToolButton::clicked, this, &Omnibox::clear);
    connect(m_popup, &CompletionPopup::taken, this, &Omnibox::takeCompletion);
    // Behind the event: the pop-up is not hidden before it.
    connect(m_popup, &CompletionPopup::shownChanged, this, &Omnibox::showError, Qt::QueuedConnection);
}

void Omnibox::applyColours()
{
    const Tokens &t = tokens();
    m_glyph->setPixmap(glyph(QStringLiteral("search"), scaled(16), t.muted, devicePixelRatioF()));
    m_clear->setIcon(glyphIcon(QStringLiteral("close"), t.muted));
    m_clear->setIconSize({scaled(14), scaled(14)});
    m_clear->setFixedSize(scaled(26), scaled(26));
    QPalette field = QGuiApplication::palette();
    field.setColor(QPalette::Base, Qt::transparent);
    field.setColor(QPalette::PlaceholderText, t.muted);
    m_edit->setPalette(field);
    refreshEnds();
}

QString Omnibox::query() const
{
    QStringList parts;
    for (const QueryChip &chip : m_chips) {
        parts.append(chip.text());
    }
    if (!asksForActions() && !isLink()) {
        parts.append(m_edit->text().trimmed());
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

void Omnibox::setQuery(const QString &query)
{
    const auto [chips, rest] = takeChips(query, true);
    m_chips = chips;
    m_edit->setText(rest);
    rebuildChips();
    announce();
}

void Omnibox::clear()
{
    m_chips.clear();
    m_edit->clear();
    rebuildChips();
    setError({});
    m_popup->hide();
    announce();
}

void Omnibox::setKeyHint(const QKeySequence &key)
{
    m_hasKeyHint = !key.isEmpty();
    m_hint->setText(key.toString(QKeySequence::NativeText).replace(u'+', u' '));
    refreshEnds();
}

void Omnibox::activate()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void Omnibox::textEdited()
{
    absorbChips();
    refreshEnds();
    updatePopup();
    m_debounce.start();
}

void Omnibox::absorbChips()
{
    const QString typed = m_edit->text();
    const auto [chips, rest] = takeChips(typed, false);
    if (chips.isEmpty()) {
        return;
    }
    const qsizetype behind = typed.size() - m_edit->cursorPosition();
    m_chips += chips;
    m_edit->setText(rest);
    m_edit->setCursorPosition(int(qMax<qsizetype>(0, rest.size() - behind)));
    rebuildChips();
}

void Omnibox::rebuildChips()
{
    qDeleteAll(m_chipButtons);
    m_chipButtons.clear();
    for (int i = 0; i < m_chips.size(); ++i) {
        auto *button = new ChipButton(m_chips[i], this);
        connect(button, &ChipButton::editRequested, this, [this, i] { editChip(i); });
        connect(button, &ChipButton::removeRequested, this, [this, i] { removeChip(i); });
        m_chipRow->addWidget(button);
        // Shown at once, so that the pop-up finds its place before the next event.
        button->show();
        m_chipButtons.append(button);
    }
    m_chipRow->setContentsMargins(m_chips.isEmpty() ? 0 : scaled(8), 0, 0, 0);
    refreshEnds();
}

void Omnibox::editChip(int chip)
{
    const QString text = m_chips[chip].text();
    // Later: the button that was clicked goes with its chip.
    QMetaObject::invokeMethod(
        this,
        [this, chip, text] {
            m_chips.removeAt(chip);
            const QString rest = m_edit->text();
            m_edit->setText(rest.isEmpty() ? text : text + u' ' + rest);
            m_edit->setCursorPosition(int(text.size()));
            rebuildChips();
            m_edit->setFocus(Qt::OtherFocusReason);
            updatePopup();
            m_debounce.start();
        },
        Qt::QueuedConnection);
}

void Omnibox::removeChip(int chip)
{
    QMetaObject::invokeMethod(
        this,
        [this, chip] {
            m_chips.removeAt(chip);
            rebuildChips();
            announce();
        },
        Qt::QueuedConnection);
}

void Omnibox::announce()
{
    m_debounce.stop();
    const QString now = query();
    if (std::exchange(m_announced, now) != now) {
        Q_EMIT queryChanged(now);
    }
}

void Omnibox::refreshEnds()
{
    const bool isEmpty = m_chips.isEmpty() && m_edit->text().isEmpty();
    m_hint->setVisible(isEmpty && m_hasKeyHint && !m_edit->hasFocus());
    m_clear->setVisible(!isEmpty);
    refreshPlaceholder();
}

void Omnibox::refreshPlaceholder()
{
    const QString full = tr("Search notes, or type speaker: tag: year: event:");
    const bool isRoomy = fontMetrics().horizontalAdvance(full) + scaled(16) <= m_edit->width();
    m_edit->setPlaceholderText(!m_chips.isEmpty() ? QString() : isRoomy ? full : tr("Search notes"));
}

bool Omnibox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit) {
        return QFrame::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::KeyPress: {
        auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers());
    }
    case QEvent::ShortcutOverride: {
        // Esc and Tab belong to the field while it has something to do with them.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || (isPopupVisible() && key == Qt::Key_F1)) {
            event->accept();
            return true;
        }
        return false;
    }
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        refreshEnds();
        update();
        if (event->type() == QEvent::FocusOut) {
            m_popup->hide();
        } else if (static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
            QMetaObject::invokeMethod(this, &Omnibox::updatePopup, Qt::QueuedConnection);
        }
        Q_EMIT focusChanged(event->type() == QEvent::FocusIn);
        return false;
    default:
        return false;
    }
}

/// Enter on a plain word searches for it even where a filter is called alike, and Tab leaves an empty field;
/// once the arrows chose a row, or a value is being completed, both take it.
bool Omnibox::takesRow(int key) const
{
    const bool isMeant = key == Qt::Key_Tab || m_completing.isValid() || asksForActions() || isLink();
    return m_popup->current() && (m_hasMoved || (!m_edit->text().isEmpty() && isMeant));
}

bool Omnibox::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isOpen = isPopupVisible();
    const bool isAllSelected =
        std::exchange(m_isAllSelected, key == Qt::Key_A && modifiers == Qt::ControlModifier);
    switch (key) {
    case Qt::Key_Escape:
        if (isOpen) {
            m_popup->hide();
        } else {
            Q_EMIT escaped();
        }
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (isOpen && key == Qt::Key_Down && !m_hasMoved && m_popup->hasJumpsAlone() && !asksForActions()) {
            // Words are being searched: Down goes to what was found, Up into the places called like it.
            m_popup->hide();
            announce();
            Q_EMIT downPressed();
        } else if (isOpen) {
            m_popup->moveCurrent(key == Qt::Key_Down ? 1 : -1);
            m_hasMoved = true;
        } else if (key == Qt::Key_Down) {
            announce();
            Q_EMIT downPressed();
        }
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOpen && takesRow(key)) {
            // A copy: taking empties the list.
            takeCompletion(Completion(*m_popup->current()));
            return true;
        }
        if (key == Qt::Key_Tab) {
            return false;
        }
        m_popup->hide();
        announce();
        Q_EMIT submitted();
        return true;
    case Qt::Key_F1:
        if (isOpen) {
            offerNames({});
        }
        return isOpen;
    case Qt::Key_Backspace:
        if (modifiers == Qt::NoModifier && !m_chips.isEmpty() && m_edit->cursorPosition() == 0
            && !m_edit->hasSelectedText()) {
            editChip(int(m_chips.size()) - 1);
            return true;
        }
        [[fallthrough]];
    case Qt::Key_Delete:
        if (isAllSelected) { // filters, too
            clear();
            announce();
            return true;
        }
        return false;
    default:
        return false;
    }
}

void Omnibox::mousePressEvent(QMouseEvent *) { m_edit->setFocus(Qt::MouseFocusReason); }

void Omnibox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyColours();
    }
}

void Omnibox::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placePopup();
    layout()->activate();
    refreshPlaceholder();
    placeError();
}

void Omnibox::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasFocus = m_edit->hasFocus();
    const double width = hasFocus ? 2 : 1;
    painter.setPen(QPen(m_errorStrip->isVisible() ? t.danger : hasFocus ? t.focus : t.lineStrong, width));
    painter.setBrush(t.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 6, 6);
}

QSize Omnibox::sizeHint() const { return {scaled(560), scaled(33)}; }

QSize Omnibox::minimumSizeHint() const { return {scaled(160), scaled(33)}; }

} // namespace Lectern::Ui
