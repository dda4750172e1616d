// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcepane.h"

#include "editing/plannedtext.h"
#include "ui/dialogs/sourceview.h"
#include "ui/reader/readerview.h"
#include "ui/shell/inklabel.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/sidebar/hairline.h"
#include "ui/theme.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

constexpr int headHeight = 40;
enum Form { Text, Reading };

} // namespace

SourcePane::SourcePane(QWidget *parent)
    : QWidget(parent)
    , m_source(new SourceView(this))
    , m_reader(new ReaderView(this))
    , m_forms(new QStackedWidget(this))
    , m_switch(new SegmentedSwitch({tr("Text"), tr("As it will read")}, this))
{
    auto *head = new QWidget(this);
    head->setFixedHeight(scaled(headHeight));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(16), 0, scaled(12), 0);
    auto *title = new InkLabel(&Tokens::muted, -1, QFont::DemiBold, head);
    title->setText(tr("Source"));
    row->addWidget(title);
    row->addStretch();
    row->addWidget(m_switch);
    m_switch->setObjectName(QStringLiteral("import.form"));
    m_switch->setAccessibleName(tr("Source as text or as it will read"));

    m_forms->addWidget(m_source);
    m_forms->addWidget(m_reader);
    // Nothing can be marked yet: no selection, no single keys, no notes, no tags to add.
    m_reader->setTextInteractionFlags(Qt::NoTextInteraction);
    m_reader->setNotesVisible(false);
    m_reader->setTagsEditable(false);
    m_reader->setAccessibleName(tr("The talk as it will read"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Hairline(this));
    column->addWidget(m_forms, 1);
    connect(m_switch, &SegmentedSwitch::chosen, this, [this](int form) {
        m_forms->setCurrentIndex(form);
        Q_EMIT formChosen();
    });
}

bool SourcePane::isReading() const { return m_forms->currentIndex() == Reading; }

void SourcePane::setAppearance(const ReaderAppearance &appearance) { m_reader->setAppearance(appearance); }

void SourcePane::showTalk(const Services::PlannedDocument &planned, const PlannedTalk *talk)
{
    if (!talk) {
        m_reader->clearTalk();
    } else {
        m_reader->setTalk(Editing::plannedText(planned, *talk));
    }
}

} // namespace Lectern::Ui
