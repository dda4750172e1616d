// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file shown in the head of the dialog: its event and what the library knows of it.

#include "importdialog.h"
#include "ui_importdialog.h"

#include "models/datewords.h"
#include "ui/dialogs/importplandelegate.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/dialogs/importwords.h"
#include "ui/dialogs/knownfilebar.h"
#include "ui/dialogs/plancorrections.h"
#include "ui/dialogs/sourceview.h"
#include "ui/dialogs/tagallrow.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace Lectern::Ui {

void ImportDialog::showDocument(int document)
{
    m_shownDocument = document;
    m_corrections->setDocument(document);
    const bool hasDocument = document >= 0;
    for (QLineEdit *field : {m_form->event, m_form->dates, m_form->place}) {
        field->setEnabled(hasDocument);
    }
    if (!hasDocument) {
        m_form->fileName->setText(tr("No talks found"));
        m_source->setSource({}, false);
        return;
    }
    const Services::PlannedDocument &planned = m_model->documents()[static_cast<size_t>(document)];
    m_form->fileName->setText(QFileInfo(planned.path).fileName());
    m_form->fileName->setToolTip(planned.absolutePath);
    const bool isNew = static_cast<size_t>(document) < m_knowledge.files.size() && !likeSource(document)
        && knownFile(document).outcome == Store::SourceOutcome::Added;
    const QString detail = detailOf(planned.document);
    m_form->fileDetail->setText(isNew ? tr("%1. Not imported before.").arg(detail) : detail);
    m_form->fileDetail->setToolTip(m_form->fileDetail->text());
    showEvent();
    showKnown();
    m_source->setSource(planned.document.source, planned.document.format == Format::Markdown);
    showParts();
}

void ImportDialog::showEvent()
{
    if (m_shownDocument < 0) {
        return;
    }
    const EventName event = m_model->editor().plan(m_shownDocument).event.value_or(EventName{});
    m_form->event->setText(event.name);
    m_form->dates->setText(eventDatesInWords(event));
    m_form->place->setText(event.place);
}

bool ImportDialog::takeEvent()
{
    if (m_shownDocument < 0) {
        return true;
    }
    EventName event = m_model->editor().plan(m_shownDocument).event.value_or(EventName{});
    event.name = m_form->event->text().simplified();
    event.place = m_form->place->text().simplified();
    const QString typed = m_form->dates->text();
    const auto dated = m_form->dates->isModified() ? withDatesTyped(event, typed) : event;
    m_model->setEvent(m_shownDocument, dated.value_or(event));
    if (!dated) {
        m_form->dates->setText(typed); // to be mended
        m_form->dates->setModified(true);
        refuseDates(typed);
    }
    return dated.has_value();
}

void ImportDialog::accept()
{
    if (takeEvent()) {
        QDialog::accept();
    } else {
        m_form->dates->setFocus();
    }
}

void ImportDialog::setKnowledge(Services::ImportKnowledge knowledge)
{
    m_knowledge = std::move(knowledge);
    std::vector<int> unchanged;
    for (int document = 0; document < static_cast<int>(m_model->documents().size()); ++document) {
        if (knownFile(document).outcome == Store::SourceOutcome::Unchanged) {
            unchanged.push_back(document);
        }
    }
    m_model->setIncluded(unchanged, false);
    m_model->editor().undoStack().clear(); // where one begins is no step
    m_tags->setKnownTags(m_knowledge.tags);
    m_hasEarlierOffer =
        std::ranges::any_of(m_knowledge.siblingEdits, [](const auto &edits) { return !edits.empty(); });
    offerNames();
    showDocument(m_shownDocument);
    showCurrent();
    refreshMessage();
}

void ImportDialog::offerNames()
{
    std::vector<SpeakerRow> known = m_knowledge.speakers;
    QSet<QString> names;
    for (const SpeakerRow &speaker : known) {
        names.insert(speaker.name);
    }
    for (const Services::PlannedDocument &document : m_model->documents()) {
        for (const PlannedTalk &talk : document.plan.talks) {
            for (const QString &name : talk.speakers) {
                if (!names.contains(name)) {
                    names.insert(name);
                    known.push_back({{}, name, 0});
                }
            }
        }
    }
    m_delegate->setKnownSpeakers(std::move(known));
}

const Store::SourceComparison &ImportDialog::knownFile(int document) const
{
    static const Store::SourceComparison unknown;
    const auto place = static_cast<size_t>(document);
    return document >= 0 && place < m_knowledge.files.size() ? m_knowledge.files[place] : unknown;
}

const std::optional<Services::RenamedSource> &ImportDialog::likeSource(int document) const
{
    static const std::optional<Services::RenamedSource> none;
    const auto place = static_cast<size_t>(document);
    return document >= 0 && place < m_knowledge.likeSources.size() ? m_knowledge.likeSources[place] : none;
}

void ImportDialog::showKnown()
{
    if (m_shownDocument < 0) {
        return;
    }
    if (const auto &like = likeSource(m_shownDocument)) {
        const auto &planned = m_model->documents()[static_cast<size_t>(m_shownDocument)];
        m_known->showLike(QFileInfo(like->path).fileName(), planned.renamedFrom.has_value());
        return;
    }
    const auto others = std::ranges::count_if(
        m_knowledge.files, [](const auto &file) { return file.outcome != Store::SourceOutcome::Added; });
    m_known->showFile(
        knownFile(m_shownDocument), m_model->isIncluded(m_shownDocument), static_cast<int>(others) - 1);
}

void ImportDialog::chooseForAll(bool isKept)
{
    std::vector<int> known;
    for (int document = 0; document < static_cast<int>(m_model->documents().size()); ++document) {
        if (knownFile(document).outcome != Store::SourceOutcome::Added) {
            known.push_back(document);
        }
    }
    m_model->setIncluded(known, isKept);
}

} // namespace Lectern::Ui
