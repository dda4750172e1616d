// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The message of the dialog: what is to be checked, and what is offered.

#include "importdialog.h"
#include "ui_importdialog.h"

#include "services/siblingmemory.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/dialogs/importwords.h"
#include "ui/dialogs/plancorrections.h"
#include "ui/shell/messagebar.h"

#include <QAction>
#include <QLineEdit>

#include <algorithm>

namespace Lectern::Ui {

void ImportDialog::offerAlike(int line, int others)
{
    m_isOffering = true;
    m_messageAction = [this] { m_corrections->splitAlike(); };
    m_message->showMessage({.kind = MessageKind::Information,
        .text = tr("%Ln other lines are written in the same way.", nullptr, others),
        .lead = tr("Split before line %L1.").arg(line),
        .action = tr("Split &at the other %Ln alike", nullptr, others),
        .details = {}});
}

void ImportDialog::offerSiblings(int others, bool isHereToo)
{
    m_isOffering = true;
    m_messageAction = [this] { m_corrections->doInSiblings(); };
    const QString files = tr("%Ln other file(s) have lines like these.", nullptr, others);
    m_message->showMessage({.kind = MessageKind::Information,
        .text = others == 0 ? tr("Other talks of this file are written in the same way.")
            : isHereToo ? tr("Other talks of this file, and %Ln other file(s), are written in the same way.",
                              nullptr, others)
                        : files,
        .lead = tr("Done."),
        .action = others == 0 ? tr("Do the same &here")
                              : tr("Do the same in the ot&her %Ln file(s)", nullptr, others),
        .details = {}});
}

/// What was corrected in other files of the same folders, imported earlier.
void ImportDialog::offerEarlier()
{
    const auto files = static_cast<int>(
        std::ranges::count_if(m_knowledge.siblingEdits, [](const auto &edits) { return !edits.empty(); }));
    m_messageAction = [this] { doAsEarlier(); };
    m_message->showMessage({.kind = MessageKind::Information,
        .text = tr("%Ln file(s) here are written in the same way.", nullptr, files),
        .lead = tr("You corrected other files of this folder."),
        .action = tr("Do the same &here"),
        .details = {}});
}

void ImportDialog::doAsEarlier()
{
    std::vector<Editing::PlanChange> changes;
    for (int document = 0; document < static_cast<int>(m_knowledge.siblingEdits.size()); ++document) {
        const auto &edits = m_knowledge.siblingEdits[static_cast<size_t>(document)];
        const Services::PlannedDocument &planned = m_model->documents()[static_cast<size_t>(document)];
        if (auto plan = Services::withSiblingEdits(planned.plan, planned.document, edits)) {
            changes.push_back({document, std::move(*plan)});
        }
    }
    m_hasEarlierOffer = false;
    m_model->editor().applyAll(std::move(changes), tr("Do as in earlier files"));
    refreshMessage();
}

void ImportDialog::refuseDates(const QString &typed)
{
    m_messageAction = [this] { m_form->dates->setFocus(); };
    m_message->showMessage({.kind = MessageKind::Warning,
        .text = tr("Write the first and the last day, or a year alone."),
        .lead = tr("“%1” names no days.").arg(typed),
        .action = tr("Edit &dates"),
        .details = {}});
}

void ImportDialog::refreshMessage()
{
    const ImportPlanModel::Counts counts = m_model->counts();
    if (m_hasEarlierOffer) {
        offerEarlier();
        return;
    }
    if (m_shownDocument >= 0 && m_model->editor().plan(m_shownDocument).talks.empty()) {
        m_messageAction = [this] { m_corrections->actions().oneTalk->trigger(); };
        m_message->showMessage({.kind = MessageKind::Information,
            .text = tr("If it is notes of one, say so; where there are several, split the source."),
            .lead = tr("No talk was found in this file."),
            .action = tr("It is one &talk"),
            .details = {}});
        return;
    }
    m_messageAction = [this] { stepToCheck(1); };
    if (counts.toCheck > 0) {
        m_message->showMessage({.kind = MessageKind::Warning,
            .text = checkWords(counts),
            .lead = tr("%Ln things to check.", nullptr, counts.toCheck),
            .action = tr("Next (F8)"),
            .details = {}});
        return;
    }
    const auto failed = std::ranges::find(m_rest.skipped, true, &Services::SkippedFile::isFailure);
    if (failed == m_rest.skipped.end()) {
        m_message->dismiss();
        return;
    }
    Message message = messageOf(failed->error);
    message.kind = MessageKind::Warning;
    m_message->showMessage(message);
}

} // namespace Lectern::Ui
