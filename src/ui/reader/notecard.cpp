// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/notecard.h"

#include "document/markwords.h"
#include "ui/reader/barbuttons.h"
#include "ui/reader/chips.h"
#include "ui/reader/notetext.h"
#include "ui/reader/tagcompleter.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace Lectern::Ui {

namespace {

constexpr int leftPad = 15;
constexpr int rightPad = 11;
constexpr int topPad = 9;
constexpr int swatchRow = 30;
constexpr int footRow = 34;
constexpr int bottomPad = 4;

} // namespace

NoteCard::NoteCard(const PageScene &scene, QWidget *viewport)
    : QFrame(viewport)
    , m_scene(scene)
    , m_kindName(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_tagCompleter(nullptr)
    , m_tag(new BarButton(QStringLiteral("tag"), {}, tr("Tags…"), this))
    , m_todo(new BarButton(QStringLiteral("todo"), {}, tr("Turn to-do on and off"), this))
{
    setObjectName(QStringLiteral("noteCard"));
    setAccessibleName(tr("Note"));
    setCursor(Qt::ArrowCursor);
    m_kindName->setTextFormat(Qt::PlainText);
    m_kindName->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setPlaceholderText(tr("Write a note"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(0);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->installEventFilter(this);
    m_tagCompleter = new TagCompleter(m_text); // sees keys before the card does
    connect(m_tagCompleter, &TagCompleter::tagTaken, this,
        [this](const QString &tag) { Q_EMIT tagTyped(m_mark.id, tag); });
    for (const MarkKind kind : allMarkKinds) {
        auto *swatch = new SwatchButton(kind, this);
        swatch->setOutlined(false);
        m_swatches[static_cast<size_t>(kind)] = swatch;
        connect(swatch, &QToolButton::clicked, this, [this, kind] { Q_EMIT kindChosen(m_mark.id, kind); });
    }
    m_todo->setCheckable(true);
    connect(m_tag, &QToolButton::clicked, this,
        [this] { Q_EMIT tagChosen(m_mark.id, m_tag->mapToGlobal(QPoint(0, m_tag->height()))); });
    connect(m_todo, &QToolButton::clicked, this, [this] { Q_EMIT todoChosen(m_mark.id); });
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveAfterMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &NoteCard::save);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (isOpen()) {
            takeTypedTodo();
            m_saveTimer.start();
            Q_EMIT heightChanged();
        }
    });
    applyColours();
    hide();
}

void NoteCard::open(const MarkRow &mark)
{
    close();
    m_saved = mark.comment;
    m_text->setPlainText(mark.comment);
    m_text->moveCursor(QTextCursor::End);
    m_mark = mark;
    QStringList tags = m_scene.tagHues.keys();
    tags.sort(Qt::CaseInsensitive);
    m_tagCompleter->setTags(tags);
    refresh(mark);
}

void NoteCard::present()
{
    show();
    raise();
    m_text->setFocus(Qt::OtherFocusReason);
}

void NoteCard::close()
{
    if (!isOpen()) {
        return;
    }
    save();
    const QUuid mark = std::exchange(m_mark, {}).id;
    hide();
    Q_EMIT closed(mark);
}

void NoteCard::abandon()
{
    m_saveTimer.stop();
    m_mark = {};
    hide();
}

void NoteCard::refresh(const MarkRow &mark)
{
    m_mark = mark;
    for (SwatchButton *swatch : m_swatches) {
        swatch->setChecked(swatch->kind() == mark.kind);
    }
    const QString place = placeWords(mark);
    m_kindName->setText(place.isEmpty() ? nameOf(mark.kind) : tr("%1 · %2").arg(nameOf(mark.kind), place));
    m_todo->setChecked(mark.todo != Todo::None);
    update();
}

void NoteCard::takeTypedTodo()
{
    static const QRegularExpression box(QStringLiteral(R"(^\[([ xX]?)\] $)"));
    QTextCursor caret = m_text->textCursor();
    const auto typed = box.match(caret.block().text().left(caret.positionInBlock()));
    if (!typed.hasMatch()) {
        return;
    }
    const bool isDone = typed.captured(1).compare(QLatin1Char('x'), Qt::CaseInsensitive) == 0;
    caret.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
    caret.removeSelectedText();
    Q_EMIT todoTyped(m_mark.id, isDone ? Todo::Done : Todo::Open);
}

void NoteCard::save()
{
    m_saveTimer.stop();
    const QString text = m_text->toPlainText();
    if (isOpen() && text != m_saved) {
        m_saved = text;
        Q_EMIT commentEdited(m_mark.id, text);
    }
}

int NoteCard::textHeight(int width) const
{
    const double inner = width - scaled(leftPad) - scaled(rightPad);
    double lines = 0;
    const QFont font = uiFont();
    const QString text = m_text->toPlainText();
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        do {
            QTextLine line = layout.createLine();
            if (!line.isValid()) {
                break;
            }
            line.setLineWidth(inner);
            ++lines;
        } while (lines < mostLines);
        layout.endLayout();
        lines += paragraph.isEmpty() ? 1 : 0;
    }
    const double least = 2;
    return qRound(qBound(least, lines, double(mostLines)) * QFontMetricsF(font).lineSpacing()) + 4;
}

int NoteCard::heightFor(int width) const
{
    return scaled(topPad + swatchRow) + textHeight(width) + scaled(footRow + bottomPad) + scaled(6);
}

void NoteCard::resizeEvent(QResizeEvent *)
{
    const auto put = [this](QWidget *part, const QRect &place) {
        part->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    };
    int x = scaled(leftPad);
    const int y = scaled(topPad);
    for (SwatchButton *swatch : m_swatches) {
        put(swatch, {QPoint(x - scaled(2), y - scaled(2)), swatch->sizeHint()});
        x += scaled(29);
    }
    put(m_kindName, {x, y, width() - x - scaled(rightPad), scaled(24)});
    const int textTop = y + scaled(swatchRow);
    const int foot = height() - scaled(footRow + bottomPad);
    put(m_text, {scaled(leftPad), textTop, width() - scaled(leftPad + rightPad), foot - textTop});
    double left = scaled(leftPad);
    const auto chips = layChips(m_mark.tags, {left, 0}, width() - scaled(leftPad + rightPad + 160), false);
    left = chips.empty() || chips.back().rect.top() > 0 ? left - scaled(8)
                                                        : chips.back().rect.right() + scaled(4);
    const int middle = foot + scaled(footRow) / 2;
    for (BarButton *button : {m_tag, m_todo}) {
        const QSize size = button->sizeHint();
        put(button, {QPoint(qRound(left), middle - size.height() / 2), size});
        left += size.width() + scaled(2);
    }
}

void NoteCard::moveEvent(QMoveEvent *event)
{
    QFrame::moveEvent(event);
    m_tagCompleter->moveAlong();
}

void NoteCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(t.focus, 2));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(box, 8, 8);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(
        QStyle::visualRect(layoutDirection(), rect(), {0, 0, scaled(3), height()}), t.lineOf(m_mark.kind));
    const int foot = height() - scaled(footRow + bottomPad);
    const double chipTop = foot + (scaled(footRow) - chipHeight()) / 2;
    std::vector<Chip> chips = layChips(
        m_mark.tags, {double(scaled(leftPad)), chipTop}, width() - scaled(leftPad + rightPad + 160), false);
    if (isMirrored) {
        mirrorChips(chips, 0, width());
    }
    for (const Chip &chip : chips) {
        if (chip.rect.top() < chipTop + 1) {
            paintChip(painter, chip, m_scene.hueOf(chip.text), false, ChipGround::Raised);
        }
    }
    painter.setFont(uiFont(-2));
    painter.setPen(t.muted);
    Painting::letTextsLead(painter);
    const QRect hint(0, foot, width() - scaled(rightPad), scaled(footRow));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), hint), noteSide(!isMirrored),
        tr("Ctrl Enter keeps it"));
}

void NoteCard::applyColours()
{
    const Tokens &t = tokens();
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::Base, t.raised);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Highlight, t.selectedText);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.faint);
    m_text->setPalette(palette);
    m_text->setFont(uiFont());
    QPalette quiet = m_kindName->palette();
    // Children of a viewport write in Text, not in WindowText.
    quiet.setColor(QPalette::WindowText, t.muted);
    quiet.setColor(QPalette::Text, t.muted);
    m_kindName->setPalette(quiet);
    m_kindName->setFont(uiFont(-1));
}

void NoteCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange) {
        applyColours();
    }
    QFrame::changeEvent(event);
}

bool NoteCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text
        && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool leaves =
            key->key() == Qt::Key_Escape || (isEnter && key->modifiers().testFlag(Qt::ControlModifier));
        if (leaves && event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (leaves) {
            // First the focus: a hidden widget hands its own on as Tab does, and the page would jump to its
            // next link.
            parentWidget()->parentWidget()->setFocus(Qt::OtherFocusReason);
            close();
            return true;
        }
    }
    if (watched == m_text && event->type() == QEvent::FocusOut) {
        save();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Lectern::Ui
