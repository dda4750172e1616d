// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/findbar.h"

#include "ui/reader/barbuttons.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace Lectern::Ui {

namespace {

constexpr size_t mostHits = 10'000;
constexpr int leastField = 150;
constexpr int widestField = 280;

bool isWordCharacter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == QLatin1Char('_'));
}

/// The field's frame: rounded, ringed while the field has the focus.
class FieldFrame final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isFocused = focusProxy() != nullptr && focusProxy()->hasFocus();
        const double pen = isFocused ? 2 : 1;
        painter.setPen(QPen(isFocused ? t.focus : t.lineStrong, pen));
        painter.setBrush(t.field);
        painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 6, 6);
        const int icon = scaled(15);
        painter.drawPixmap(QPointF(scaled(11), (height() - icon) / 2.0),
            glyph(QStringLiteral("search"), icon, t.muted, devicePixelRatioF()));
    }
};

} // namespace

std::vector<Utf16Range> findInText(
    const QString &text, const QString &needle, bool caseSensitive, bool wholeWords)
{
    std::vector<Utf16Range> hits;
    if (needle.isEmpty()) {
        return hits;
    }
    // A break of a line in the notes is a blank to the reader.
    QString flat = text;
    flat.replace(QLatin1Char('\n'), QLatin1Char(' '));
    const auto sensitivity = caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
    qsizetype at = flat.indexOf(needle, 0, sensitivity);
    while (at >= 0 && hits.size() < mostHits) {
        const qsizetype end = at + needle.size();
        const bool isWhole = !isWordCharacter(flat, at - 1) && !isWordCharacter(flat, end);
        if (!wholeWords || isWhole) {
            hits.push_back({at, end});
        }
        at = flat.indexOf(needle, end, sensitivity);
    }
    return hits;
}

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_frame(new FieldFrame(this))
    , m_field(new QLineEdit(m_frame))
    , m_count(new QLabel(m_frame))
    , m_case(new BarButton({}, {}, tr("Match case"), this))
    , m_words(new BarButton({}, {}, tr("Whole words"), this))
    , m_library(
          new BarButton(QStringLiteral("library"), tr("Search the library"), tr("Search the library"), this))
{
    setObjectName(QStringLiteral("findBar"));
    setFixedHeight(scaled(46));
    m_frame->setFocusProxy(m_field);
    m_frame->setFixedHeight(scaled(32));
    m_frame->setMinimumWidth(scaled(leastField));
    m_frame->setMaximumWidth(scaled(widestField));
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setFrame(false);
    m_field->setAccessibleName(tr("Find in this talk"));
    m_field->setPlaceholderText(tr("Find in this talk"));
    m_field->installEventFilter(this);
    m_count->setTextFormat(Qt::PlainText);
    auto *inside = new QHBoxLayout(m_frame);
    inside->setContentsMargins(scaled(32), 2, scaled(10), 2);
    inside->addWidget(m_field, 1);
    inside->addWidget(m_count);
    m_case->setLettering(QStringLiteral("Aa"), false);
    m_words->setLettering(QStringLiteral("ab"), true);
    m_case->setCheckable(true);
    m_words->setCheckable(true);
    auto *previous = new BarButton(QStringLiteral("up"), {}, tr("Previous (Shift+F3)"), this);
    auto *next = new BarButton(QStringLiteral("down"), {}, tr("Next (F3)"), this);
    auto *close = new BarButton(QStringLiteral("close"), {}, tr("Close (Esc)"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(1), scaled(12), 0);
    row->setSpacing(scaled(4));
    row->addWidget(m_frame, 100); // the room there is, up to its widest
    row->addSpacing(scaled(4));
    row->addWidget(previous);
    row->addWidget(next);
    row->addSpacing(scaled(17));
    row->addWidget(m_case);
    row->addWidget(m_words);
    row->addStretch(1);
    row->addWidget(m_library);
    row->addWidget(close);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::announce);
    connect(m_case, &QToolButton::toggled, this, &FindBar::announce);
    connect(m_words, &QToolButton::toggled, this, &FindBar::announce);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(m_library, &QToolButton::clicked, this, [this] { Q_EMIT libraryRequested(m_field->text()); });
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    applyColours();
}

void FindBar::open(const QString &text)
{
    show();
    if (!text.isEmpty() && text != m_field->text()) {
        m_field->setText(text);
    } else {
        announce();
    }
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QString FindBar::text() const { return m_field->text(); }

void FindBar::announce() { Q_EMIT searchChanged(m_field->text(), m_case->isChecked(), m_words->isChecked()); }

void FindBar::setResult(int current, int count, bool wrapped)
{
    QString text;
    if (count > 0) {
        text = tr("%1 of %2").arg(current + 1).arg(count);
        text = wrapped ? tr("%1, from the other end").arg(text) : text;
    } else if (!m_field->text().isEmpty()) {
        text = tr("not found");
    }
    m_count->setText(text);
    m_count->setAccessibleName(text);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
    painter.fillRect(QRect(0, 0, width(), 1), tokens().line);
    painter.fillRect(
        QRect(m_case->x() - scaled(11), height() / 2 - scaled(9), 1, scaled(18)), tokens().lineStrong);
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Where it gets narrow its glyph has to do.
    m_library->setText(tr("Search the library"));
    if (layout()->minimumSize().width() > width()) {
        m_library->setText({});
    }
}

void FindBar::applyColours()
{
    const Tokens &t = tokens();
    QPalette palette = m_field->palette();
    palette.setColor(QPalette::Base, t.field);
    palette.setColor(QPalette::Text, t.text);
    m_field->setPalette(palette);
    m_field->setFont(uiFont());
    QPalette quiet = m_count->palette();
    quiet.setColor(QPalette::WindowText, t.muted);
    m_count->setPalette(quiet);
    m_count->setFont(uiFont(-1));
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange) {
        applyColours();
    }
    QWidget::changeEvent(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m_frame->update();
    }
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (key->modifiers().testFlag(Qt::ShiftModifier)) {
            Q_EMIT previousRequested();
        } else {
            Q_EMIT nextRequested();
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Lectern::Ui
