// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakerpickdialog.h"

#include "services/sameperson.h"
#include "ui/dialogs/dialogfoot.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/speakerlist.h"
#include "ui/shell/inklabel.h"
#include "ui/sidebar/hairline.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

SpeakerPickDialog::SpeakerPickDialog(
    std::vector<SpeakerRow> merged, const std::vector<SpeakerRow> &all, QWidget *parent)
    : QDialog(parent)
    , m_merged(std::move(merged))
{
    setObjectName(QStringLiteral("speakerPickDialog"));
    sizeToScreen(*this, {460, 460}, {340, 300});
    build();
    std::vector<SpeakerRow> rows = m_merged;
    if (m_merged.size() == 1) {
        rows = all;
        std::erase_if(rows, [this](const SpeakerRow &row) { return row.id == m_merged.front().id; });
    }
    m_list->setRows(rows);
    m_list->select(likeliest(rows));
    m_list->field()->setFocus();
}

/// Of several the one with most talks, of all others one whose name is like that of the one.
QUuid SpeakerPickDialog::likeliest(const std::vector<SpeakerRow> &rows) const
{
    if (m_merged.size() > 1) {
        return std::ranges::max_element(m_merged, {}, &SpeakerRow::talks)->id;
    }
    const auto alike = std::ranges::find_if(rows, [this](const SpeakerRow &row) {
        return Services::likelySame(m_merged.front().name, row.name).has_value();
    });
    return alike == rows.end() ? QUuid() : alike->id;
}

void SpeakerPickDialog::build()
{
    const bool isOne = m_merged.size() == 1;
    const QString name = m_merged.front().name;
    setWindowTitle(isOne ? tr("Merge “%1”").arg(name)
                         : tr("Merge %Ln speaker(s)", nullptr, static_cast<int>(m_merged.size())));
    auto *note = new InkLabel(&Tokens::text, 0, QFont::Normal, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setContentsMargins(scaled(20), scaled(16), scaled(20), 0);
    note->setText(isOne
            ? tr("Who is “%1”? The name chosen here is shown, the other one still finds all talks.").arg(name)
            : tr("Which name is to be shown? The others still find all talks."));
    m_list = new SpeakerList(this);
    m_list->setSeveral(false);
    auto *take = new QPushButton(tr("&Merge"), this);
    take->setObjectName(QStringLiteral("speakerPick.take"));
    take->setEnabled(false);
    connect(
        m_list, &SpeakerList::selectionChanged, take, [this, take] { take->setEnabled(!chosen().isNull()); });
    connect(m_list, &SpeakerList::activated, this, &QDialog::accept);
    QHBoxLayout *foot = makeDialogFoot(*this, *take);
    foot->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(note);
    layout->addWidget(m_list, 1);
    layout->addWidget(new Hairline(this));
    layout->addLayout(foot);
}

QUuid SpeakerPickDialog::chosen() const
{
    const std::vector<SpeakerRow> selected = m_list->selected();
    return selected.empty() ? QUuid() : selected.front().id;
}

std::vector<QUuid> SpeakerPickDialog::others() const
{
    std::vector<QUuid> ids;
    for (const SpeakerRow &row : m_merged) {
        if (row.id != chosen()) {
            ids.push_back(row.id);
        }
    }
    return ids;
}

} // namespace Lectern::Ui
