// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "summarycard.h"

#include "ui/shell/inklabel.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

constexpr int widest = 400;
constexpr int fromEdge = 16;
constexpr int textIndent = 25; ///< icon and gap

InkLabel *wrapped(const QString &text, Ink ink, int delta, QWidget *parent)
{
    auto *label = new InkLabel(ink, delta, QFont::Normal, parent);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

/// Below the words of the title: space in a row is turned for right to left, margins are not.
void addIndented(QVBoxLayout *column, QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, scaled(4));
    row->setSpacing(0);
    row->addSpacing(scaled(textIndent));
    row->addWidget(widget, 1);
    column->addLayout(row);
}

} // namespace

SummaryCard::SummaryCard(const ImportSummary &summary, QWidget *parent)
    : QFrame(parent)
    , m_summary(summary)
{
    setObjectName(QStringLiteral("summaryCard"));
    build();
}

void SummaryCard::showOverParent()
{
    parentWidget()->installEventFilter(this);
    show();
    place();
}

void SummaryCard::place()
{
    const QWidget *host = parentWidget();
    const int room = host->width() - 2 * scaled(fromEdge);
    const int width = qMin(scaled(widest), qMax(room, minimumSizeHint().width()));
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    const QRect corner(scaled(fromEdge), host->height() - height - scaled(fromEdge), width, height);
    setGeometry(QStyle::visualRect(layoutDirection(), host->rect(), corner));
    raise();
}

bool SummaryCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void SummaryCard::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(12));
    column->setSpacing(scaled(4));
    column->addWidget(buildHead());
    if (!m_summary.where.isEmpty()) {
        addIndented(column, wrapped(m_summary.where, &Tokens::muted, -1, this));
    }
    if (!m_summary.marks.empty()) {
        addIndented(column, buildMarks());
    }
    addLines(column, m_summary.warnings, QStringLiteral("mark-doubt"), true);
    addLines(column, m_summary.remarks, QStringLiteral("image"), false);
    column->addSpacing(scaled(6));
    column->addWidget(buildButtons());
}

QWidget *SummaryCard::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(new GlyphLabel(QStringLiteral("success"), 17, &Tokens::ok, head));
    auto *title = new InkLabel(&Tokens::text, 0, QFont::DemiBold, head);
    title->setText(m_summary.title);
    setAccessibleName(title->text());
    row->addWidget(title, 1);
    auto *close = new QToolButton(head);
    close->setAutoRaise(true);
    close->setIcon(glyphIcon(QStringLiteral("close"), tokens().muted));
    close->setIconSize({scaled(14), scaled(14)});
    close->setFixedSize(scaled(26), scaled(26));
    close->setToolTip(tr("Close the summary"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &SummaryCard::closed);
    row->addWidget(close);
    return head;
}

void SummaryCard::addLines(
    QVBoxLayout *layout, const QStringList &lines, const QString &glyphName, bool isWarning)
{
    const Ink ink = isWarning ? &Tokens::warn : &Tokens::muted;
    for (const QString &line : lines) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins({});
        row->setSpacing(scaled(6));
        row->addSpacing(scaled(textIndent));
        row->addWidget(new GlyphLabel(glyphName, 14, ink, this), 0, Qt::AlignTop);
        row->addWidget(wrapped(line, ink, -1, this), 1);
        layout->addLayout(row);
    }
}

QWidget *SummaryCard::buildMarks()
{
    QStringList links;
    QStringList words;
    for (const auto &[state, text] : m_summary.marks) {
        links << QStringLiteral("<a href=\"%1\">%2</a>").arg(anchorStateName(state), text.toHtmlEscaped());
        words << text;
    }
    auto *marks = wrapped(tr("Marks: %1").arg(links.join(QStringLiteral(", "))), &Tokens::muted, -1, this);
    marks->setObjectName(QStringLiteral("summaryMarks"));
    marks->setTextFormat(Qt::RichText);
    marks->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    marks->setFocusPolicy(Qt::StrongFocus);
    marks->setAccessibleName(tr("Marks: %1").arg(words.join(QStringLiteral(", "))));
    connect(marks, &QLabel::linkActivated, this, [this](const QString &target) {
        if (const auto state = anchorStateFromName(target)) {
            Q_EMIT marksRequested(*state);
        }
    });
    return marks;
}

QWidget *SummaryCard::buildButtons()
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    const auto add = [&](const QString &text, void (SummaryCard::*signal)()) {
        auto *button = new QPushButton(text, buttons);
        button->setProperty("lecternSize", QStringLiteral("small"));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, signal);
        row->addWidget(button);
        return button;
    };
    add(tr("Show the talks"), &SummaryCard::showTalksRequested);
    add(tr("Details"), &SummaryCard::detailsRequested);
    row->addStretch(1);
    QPushButton *undo = add(tr("Undo import"), &SummaryCard::undoRequested);
    undo->setProperty("lecternRole", QStringLiteral("quiet"));
    undo->setVisible(m_summary.canUndo);
    return buttons;
}

void SummaryCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Painting::roundedBox(painter, rect(), scaled(Painting::cardRadius), tokens().raised, tokens().lineStrong);
}

} // namespace Lectern::Ui
