// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What leaves the program: what is offered to export, and what is said of it.

#include "mainwindow.h"

#include "ui/search/resultscopes.h"
#include "ui/search/resultspane.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statusline.h"
#include "ui/window/exportoffers.h"
#include "ui/window/openevent.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <algorithm>

namespace Lectern::Ui {

void MainWindow::connectExport()
{
    // Just after a talk was opened, the talks of its event are still on their way.
    const auto openOnceRead = [this](ExportFlow::Target target) {
        OpenEvent &event = m_talkPane->event();
        const auto open = [this, target] { m_exportFlow->open(whatToExport(), target); };
        if (!m_editor.hasTalk() || !event.talks().empty()) {
            open();
        } else {
            connect(&event, &OpenEvent::changed, this, open, Qt::SingleShotConnection);
        }
    };
    on(ActionId::Export, [openOnceRead] { openOnceRead(ExportFlow::Target::File); });
    on(ActionId::Print, [openOnceRead] { openOnceRead(ExportFlow::Target::Printer); });
    connect(m_exportFlow, &ExportFlow::copied, this, [this] { m_status->showText(tr("Copied")); });
    connect(m_exportFlow, &ExportFlow::printed, this,
        [this](const QString &printer) { m_status->showText(tr("Sent to the printer %1").arg(printer)); });
    connect(m_exportFlow, &ExportFlow::exported, this, &MainWindow::showExported);
    connect(m_messages, &MessageBar::otherActionTriggered, m_exportFlow, &ExportFlow::openFolderOfExported);
}

std::vector<ExportOffer> MainWindow::whatToExport() const
{
    auto offers = exportOffers(m_talkPane->event().talks(), m_editor.talk().row);
    // What is on the page comes first.
    const PageExtent extent = m_talkPane->extent();
    const QLatin1StringView shown(extent == PageExtent::Event ? "event"
            : extent == PageExtent::Day                       ? "day"
                                                              : "talk");
    const auto first =
        std::ranges::find_if(offers, [shown](const ExportOffer &offer) { return offer.scope.id == shown; });
    if (first != offers.end()) {
        std::rotate(offers.begin(), first, first + 1);
    }
    if (!offers.empty() && m_search->isActive()) {
        // As the results have it: what the chip above them leaves out is not written either.
        const QString filter = ResultScopes::filterOf(m_results->scopes().scope());
        offers.push_back(
            searchOffer(m_search->query(), QString(filter + u' ' + m_search->query()).trimmed()));
    }
    return offers;
}

void MainWindow::showExported(const Services::ExportReport &report)
{
    m_messageAction = [this] { m_exportFlow->openExported(); };
    m_messages->showMessage({.kind = MessageKind::Success,
        .text = tr("Exported %Ln talk(s) to “%1”.", nullptr, report.talks).arg(report.path),
        .lead = {},
        .action = tr("Open"),
        .otherAction = tr("Show in folder"),
        .details = report.losses.join(u'\n')});
}

} // namespace Lectern::Ui
