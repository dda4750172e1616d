// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progressrow.h"

#include "ui/shell/inklabel.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// Thin bar; runs empty until the total is known.
class ThinBar final : public QWidget
{
public:
    explicit ThinBar(const ProgressRow &row)
        : m_row(row)
    {
        setFixedHeight(scaled(4));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        const double radius = height() / 2.0;
        Painting::roundedBox(painter, rect(), radius, t.press, QColor());
        QRect filled = rect();
        filled.setWidth(qRound(width() * m_row.part()));
        if (filled.width() > 0) {
            Painting::roundedBox(
                painter, QStyle::visualRect(layoutDirection(), rect(), filled), radius, t.accent, QColor());
        }
    }

private:
    const ProgressRow &m_row;
};

} // namespace

ProgressRow::ProgressRow(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("progressRow"));
    build();
}

void ProgressRow::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    row->setSpacing(scaled(10));
    row->addWidget(new GlyphLabel(QStringLiteral("document"), 18, &Tokens::muted, this));
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(5));
    auto *head = new QHBoxLayout;
    m_name = new InkLabel(&Tokens::text, 0, QFont::Normal, this);
    m_name->setElided(true);
    m_count = new InkLabel(&Tokens::muted, -1, QFont::Normal, this);
    head->addWidget(m_name, 1);
    head->addWidget(m_count);
    m_bar = new ThinBar(*this);
    m_label = new InkLabel(&Tokens::muted, -1, QFont::Normal, this);
    m_label->setElided(true);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_label);
    row->addLayout(column, 1);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setProperty("lecternSize", QStringLiteral("small"));
    m_cancel->setAutoDefault(false);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressRow::cancel);
}

void ProgressRow::start(const QString &name)
{
    m_name->setText(name);
    m_cancel->setEnabled(true);
    setAccessibleName(tr("Importing %1").arg(name));
    m_part = 0;
    setProgress(0, 0, {});
}

void ProgressRow::setProgress(qint64 done, qint64 total, const QString &label)
{
    // More may turn out to be there than was known: what is done is never taken back.
    m_part = total > 0 ? std::max(m_part, std::clamp(double(done) / double(total), 0.0, 1.0)) : m_part;
    m_count->setText(total > 0 ? tr("%1 of %2").arg(done).arg(total) : QString());
    if (m_cancel->isEnabled()) {
        m_label->setText(label.isEmpty() ? tr("Reading…") : label);
    }
    setAccessibleDescription(m_count->text());
    m_bar->update();
}

void ProgressRow::cancel()
{
    m_cancel->setEnabled(false);
    m_label->setText(
        m_stoppingText.isEmpty() ? tr("Stopping; nothing of this file is kept…") : m_stoppingText);
    Q_EMIT cancelRequested();
}

void ProgressRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Painting::roundedBox(painter, rect(), scaled(Painting::cardRadius), tokens().raised, tokens().lineStrong);
}

} // namespace Lectern::Ui
