// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporttargets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPrinter>

#include <algorithm>
#include <array>
#include <utility>

#include "printing/pagednotes.h"

namespace Lectern::Ui {

Services::ExportFormat clipboardFormat()
{
    Services::ExportFormat format;
    format.id = QStringLiteral("clipboard");
    format.name = QCoreApplication::translate("Lectern::Ui::ExportFlow", "Clipboard");
    format.sign = QStringLiteral("⧉");
    format.isFile = false;
    return format;
}

Result<ClipboardForms> renderForClipboard(
    Services::LibrarySession &session, Services::ExportRequest request, const std::stop_token &stop)
{
    static constexpr std::array wanted{
        std::pair{"text", "text/plain"}, std::pair{"html", "text/html"}, std::pair{"gfm", "text/markdown"}};
    ClipboardForms forms;
    for (const auto &[format, type] : wanted) {
        request.format = QString::fromLatin1(format);
        SilentProgress progress;
        auto file = Services::renderExport(session, request, progress, stop);
        if (!file) {
            return passOn(file);
        }
        forms.emplace_back(QString::fromLatin1(type), std::move(file->bytes));
    }
    return forms;
}

void putOnClipboard(const ClipboardForms &forms)
{
    auto *data = new QMimeData;
    for (const auto &[type, bytes] : forms) {
        if (type == QLatin1StringView("text/plain")) {
            data->setText(QString::fromUtf8(bytes)); // also under the names that older programs ask for
        } else {
            data->setData(type, bytes);
        }
    }
    QGuiApplication::clipboard()->setMimeData(data);
}

bool printPages(QPrinter &printer, const Printing::PagedNotes &pages)
{
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages.pageCount()) : pages.pageCount();
    QPainter painter;
    if (!painter.begin(&printer)) {
        return false;
    }
    const QSizeF sheet = printer.paperRect(QPrinter::DevicePixel).size();
    const QSizeF page = pages.pageSize();
    const qreal scale = std::min(sheet.width() / page.width(), sheet.height() / page.height());
    bool isGood = true;
    for (int number = first; number < last && isGood; ++number) {
        isGood = number == first || printer.newPage();
        painter.save();
        painter.scale(scale, scale);
        pages.paint(painter, number);
        painter.restore();
    }
    return painter.end() && isGood;
}

} // namespace Lectern::Ui
