// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakerquestion.h"

#include "ui/shell/inklabel.h"
#include "ui/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

namespace {

bool isAbout(const Services::LikelySame &pair, const Services::LikelySame &other)
{
    return pair.one.id == other.one.id && pair.other.id == other.other.id;
}

QString reasonText(Services::SameReason reason)
{
    return reason == Services::SameReason::Words
        ? SpeakerQuestion::tr("The two names have the same words.")
        : SpeakerQuestion::tr("The two names differ in words that are shortened to a letter.");
}

} // namespace

SpeakerQuestion::SpeakerQuestion(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("speakers.question"));
    build();
    refresh();
}

QPushButton *SpeakerQuestion::addButton(const QString &text, const char *name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

void SpeakerQuestion::build()
{
    m_question = new InkLabel(&Tokens::text, 0, QFont::Medium, this);
    m_question->setObjectName(QStringLiteral("speakers.asked"));
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_reason = new InkLabel(&Tokens::muted, -1, QFont::Normal, this);
    m_reason->setWordWrap(true);
    m_same = addButton(tr("&Same person"), "speakers.same");
    m_different = addButton(tr("&Not the same"), "speakers.different");
    m_later = addButton(tr("&Later"), "speakers.later");
    m_different->setToolTip(tr("Lectern will not ask about these two again"));
    connect(m_same, &QPushButton::clicked, this, [this] { Q_EMIT answered(m_pairs[m_current], true); });
    connect(m_different, &QPushButton::clicked, this, [this] { Q_EMIT answered(m_pairs[m_current], false); });
    connect(m_later, &QPushButton::clicked, this, [this] {
        m_current = (m_current + 1) % m_pairs.size();
        refresh();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(m_same);
    buttons->addWidget(m_different);
    buttons->addWidget(m_later);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(12));
    layout->setSpacing(scaled(4));
    layout->addWidget(m_question);
    layout->addWidget(m_reason);
    layout->addSpacing(scaled(4));
    layout->addLayout(buttons);
}

void SpeakerQuestion::setPairs(std::vector<Services::LikelySame> pairs)
{
    const auto asked = m_pairs.empty()
        ? pairs.end()
        : std::ranges::find_if(pairs, [this](const auto &pair) { return isAbout(pair, m_pairs[m_current]); });
    const auto place = asked != pairs.end() ? static_cast<size_t>(asked - pairs.begin()) : m_current;
    m_pairs = std::move(pairs);
    m_current = place < m_pairs.size() ? place : 0;
    refresh();
}

void SpeakerQuestion::refresh()
{
    setVisible(!m_pairs.empty());
    if (m_pairs.empty()) {
        return;
    }
    const Services::LikelySame &pair = m_pairs[m_current];
    const auto named = [](const SpeakerRow &speaker) {
        return tr("“%1” (%2)", "speaker, number of talks")
            .arg(speaker.name, tr("%Ln talk(s)", nullptr, speaker.talks));
    };
    m_question->setText(tr("Are %1 and %2 the same person?").arg(named(pair.one), named(pair.other)));
    QString reason = reasonText(pair.reason);
    if (m_pairs.size() > 1) {
        reason += u' ' + tr("Question %L1 of %L2.").arg(m_current + 1).arg(m_pairs.size());
    }
    m_reason->setText(reason);
    m_same->setToolTip(tr("Both are shown as “%1” from then on").arg(pair.one.name));
    m_later->setEnabled(m_pairs.size() > 1);
}

} // namespace Lectern::Ui
