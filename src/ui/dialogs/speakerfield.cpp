// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakerfield.h"

#include "ui/sidebar/flowlayout.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>

#include <algorithm>
#include <utility>

namespace Lectern::Ui {

namespace {

constexpr int widestName = 200;
constexpr int leastEdit = 90;
constexpr int chipHeight = 22;
constexpr int fieldHeight = 32;

} // namespace

NameChip::NameChip(const QString &name, QWidget *parent)
    : QToolButton(parent)
{
    setText(name);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    setToolTip(tr("%1 – click to edit, Delete takes it away").arg(name));
    setAccessibleName(tr("Speaker %1").arg(name));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QRect NameChip::crossRect() const
{
    const int side = scaled(20);
    return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - side, 0, side, height()));
}

QSize NameChip::sizeHint() const
{
    const QFontMetrics metrics(uiFont(-1));
    const int name = qMin(metrics.horizontalAdvance(text()), scaled(widestName));
    return {scaled(7 + 22) + name, qMax(scaled(chipHeight), metrics.height() + scaled(4))};
}

QSize NameChip::minimumSizeHint() const { return sizeHint(); }

void NameChip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    Painting::letTextsLead(painter);
    // The row it stands in is tinted like a chip elsewhere: the field's own colour sets it off with an
    // outline.
    Painting::roundedBox(painter, rect(), 5, t.accentSoft, hasFocus() ? t.focus : QColor(), 2);
    painter.setFont(uiFont(-1));
    painter.setPen(t.accentInk);
    const QRect name =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(scaled(7), 0, -scaled(21), 0));
    painter.drawText(name,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
    Painting::centredGlyph(painter, crossRect(), QStringLiteral("close"), scaled(12), t.accentInk);
}

void NameChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QToolButton::mouseReleaseEvent(event);
}

void NameChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeRequested();
        return;
    }
    QToolButton::keyPressEvent(event);
}

SpeakerField::SpeakerField(QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(scaled(4), this))
    , m_edit(new QLineEdit(this))
    , m_completer(new QCompleter(m_edit))
{
    m_row->setContentsMargins(scaled(6), scaled(4), scaled(6), scaled(4));
    m_edit->setFrame(false);
    m_edit->setMinimumWidth(scaled(leastEdit));
    m_edit->setFixedHeight(qMax(scaled(chipHeight), m_edit->fontMetrics().height() + scaled(4)));
    QPalette colours = m_edit->palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(colours);
    m_edit->installEventFilter(this);
    m_row->addWidget(m_edit);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u',')) {
            takeTyped(text);
        } else {
            complete(text);
        }
        update(); // what is said beside a name
    });
    m_completer->setWidget(m_edit);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
        [this](const QString &name) { takeTyped(name + u','); });
}

void SpeakerField::setKnown(const std::vector<SpeakerRow> &speakers)
{
    m_known = speakers;
    QStringList names;
    for (const SpeakerRow &speaker : m_known) {
        names << speaker.name;
    }
    m_completer->setModel(new QStringListModel(names, m_completer));
}

const SpeakerRow *SpeakerField::known(const QString &name) const
{
    const auto found = std::ranges::find_if(m_known,
        [&name](const SpeakerRow &speaker) { return speaker.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_known.end() ? nullptr : &*found;
}

QString SpeakerField::asKnown(const QString &name) const
{
    const SpeakerRow *speaker = known(name.simplified());
    return speaker ? speaker->name : name.simplified();
}

void SpeakerField::complete(const QString &typed)
{
    const bool isLonger = typed.size() > std::exchange(m_typed, typed.size());
    m_completer->popup()->hide();
    if (!isLonger || m_edit->cursorPosition() != typed.size() || typed.trimmed().isEmpty()) {
        return;
    }
    const auto begins = std::ranges::find_if(m_known, [&typed](const SpeakerRow &speaker) {
        return speaker.name.startsWith(typed, Qt::CaseInsensitive) && speaker.name.size() > typed.size();
    });
    if (begins != m_known.end()) {
        m_edit->setText(typed + begins->name.sliced(typed.size()));
        m_edit->setSelection(static_cast<int>(m_edit->text().size()),
            static_cast<int>(typed.size() - m_edit->text().size())); // the caret stays where one types
        return;
    }
    m_completer->setCompletionPrefix(typed);
    if (m_completer->completionCount() > 0) {
        m_completer->complete();
    }
}

void SpeakerField::setNames(const QStringList &names)
{
    qDeleteAll(std::exchange(m_chips, {}));
    m_edit->clear();
    for (const QString &name : names) {
        addChip(name);
    }
    Q_EMIT namesChanged();
}

QStringList SpeakerField::names() const
{
    QStringList names;
    for (const NameChip *chip : m_chips) {
        names << chip->text();
    }
    const QStringList typed = m_edit->text().split(u',');
    for (const QString &name : typed) {
        names << asKnown(name);
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

int SpeakerField::heightFor(int width) const
{
    return qMax(scaled(fieldHeight), m_row->heightForWidth(width));
}

/// What stands before the last comma becomes chips; the caret stays before what stood behind it.
void SpeakerField::takeTyped(const QString &text)
{
    const QStringList pieces = text.split(u',');
    const qsizetype behind = text.size() - m_edit->cursorPosition();
    for (const QString &piece : pieces.first(pieces.size() - 1)) {
        if (const QString name = asKnown(piece); !name.isEmpty()) {
            addChip(name);
        }
    }
    m_edit->setText(pieces.last().trimmed());
    m_typed = m_edit->text().size();
    m_edit->setCursorPosition(static_cast<int>(std::max(qsizetype{0}, m_typed - behind)));
    Q_EMIT namesChanged();
}

void SpeakerField::addChip(const QString &name)
{
    for (const NameChip *known : std::as_const(m_chips)) {
        if (known->text() == name) {
            return;
        }
    }
    auto *chip = new NameChip(name, this);
    m_row->removeWidget(m_edit);
    m_row->addWidget(chip);
    m_row->addWidget(m_edit);
    setTabOrder(m_chips.isEmpty() ? previousInFocusChain() : m_chips.last(), chip);
    setTabOrder(chip, m_edit);
    m_chips << chip;
    chip->show();
    connect(chip, &NameChip::removeRequested, this, [this, chip] { removeChip(chip); });
    connect(chip, &QToolButton::clicked, this, [this, chip] {
        const QString text = chip->text();
        removeChip(chip);
        takeTyped(m_edit->text().isEmpty() ? QString() : QString(m_edit->text() + u','));
        m_edit->setText(text);
        m_edit->selectAll();
    });
}

void SpeakerField::removeChip(NameChip *chip)
{
    m_edit->setFocus(); // before the chip with the focus goes
    m_chips.removeOne(chip);
    m_row->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
    Q_EMIT namesChanged();
}

bool SpeakerField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Comma
        && m_edit->hasSelectedText() && m_edit->selectionEnd() == m_edit->text().size()) {
        m_edit->end(false); // what was completed is wanted, and a name that is being edited, too
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace
        && m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText() && !m_chips.isEmpty()) {
        m_chips.last()->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SpeakerField::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    Painting::letTextsLead(painter);
    const bool hasFocus = m_edit->hasFocus();
    Painting::roundedBox(painter, rect(), Painting::controlRadius, t.field, hasFocus ? t.focus : t.lineStrong,
        hasFocus ? 2 : 1);
    const SpeakerRow *speaker = hasFocus ? known(m_edit->text().simplified()) : nullptr;
    if (!speaker || speaker->talks == 0) {
        return;
    }
    painter.setFont(uiFont(-1));
    painter.setPen(t.muted);
    const QString talks = tr("%Ln talk(s)", nullptr, speaker->talks);
    const int typed = m_edit->fontMetrics().horizontalAdvance(m_edit->text());
    const QRect room = m_edit->geometry().adjusted(typed + scaled(12), 0, -scaled(4), 0);
    if (painter.fontMetrics().horizontalAdvance(talks) <= room.width()) {
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)),
            talks);
    }
}

} // namespace Lectern::Ui
