// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfmaker.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace Lectern::Testing {

namespace {

/// Writes from the top of a page downwards.
class Pen final
{
public:
    Pen(QPainter &painter, int width)
        : m_painter(painter)
        , m_width(width)
    {
    }

    void moveTo(int y) { m_y = y; }
    void write(const QString &text, int points)
    {
        m_painter.setFont(QFont(QStringLiteral("DejaVu Sans"), points));
        const int height = m_painter.fontMetrics().height();
        m_painter.drawText(QRect(40, m_y, m_width - 80, height), Qt::AlignLeft, text);
        m_y += height;
    }

private:
    QPainter &m_painter;
    int m_width;
    int m_y = 0;
};

void paint(QPainter &painter, const PdfPage &page, const QSize &size)
{
    Pen pen(painter, size.width());
    pen.moveTo(10);
    if (!page.head.isEmpty()) {
        pen.write(page.head, 9);
    }
    pen.moveTo(50);
    if (!page.title.isEmpty()) {
        for (const QString &line : page.title.split(u'\n')) {
            pen.write(line, 28);
        }
    }
    pen.moveTo(160);
    for (const QString &line : page.lines) {
        pen.write(line, 14);
    }
    pen.moveTo(size.height() - 40);
    if (!page.foot.isEmpty()) {
        pen.write(page.foot, 9);
    }
}

} // namespace

QByteArray pdfOf(const std::vector<PdfPage> &pages, bool isUpright)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(isUpright ? QPageLayout::Portrait : QPageLayout::Landscape);
    QPainter painter(&writer);
    for (size_t at = 0; at < pages.size(); ++at) {
        if (at > 0) {
            writer.newPage();
        }
        paint(painter, pages[at], {writer.width(), writer.height()});
    }
    painter.end();
    return buffer.data();
}

QByteArray plainPdf(const std::vector<QStringList> &pages, const QStringList &titles)
{
    std::vector<QByteArray> objects(3);
    QByteArray kids;
    const auto reference = [](size_t number) { return QByteArray::number(number) + " 0 R"; };
    const auto add = [&objects](const QByteArray &object) {
        objects.push_back(object);
        return objects.size();
    };
    std::vector<size_t> pageNumbers;
    for (const QStringList &lines : pages) {
        QByteArray stream = "BT /F1 20 Tf 24 TL 40 500 Td\n";
        for (const QString &line : lines) {
            stream += "(" + line.toLatin1() + ") Tj T*\n";
        }
        stream += "ET";
        const size_t content =
            add("<< /Length " + QByteArray::number(stream.size()) + " >> stream\n" + stream + "\nendstream");
        pageNumbers.push_back(
            add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 600] /Resources << /Font << /F1 3 0 R >> "
                ">> /Contents "
                + reference(content) + " >>"));
        kids += reference(pageNumbers.back()) + ' ';
    }
    const size_t outline = objects.size() + static_cast<size_t>(titles.size()) + 1;
    for (qsizetype at = 0; at < titles.size(); ++at) {
        const size_t own = objects.size() + 1;
        add("<< /Title (" + titles[at].toLatin1() + ") /Parent " + reference(outline) + " /Dest ["
            + reference(pageNumbers[static_cast<size_t>(at)]) + " /Fit]"
            + (at > 0 ? " /Prev " + reference(own - 1) : QByteArray())
            + (at + 1 < titles.size() ? " /Next " + reference(own + 1) : QByteArray()) + " >>");
    }
    if (!titles.isEmpty()) {
        add("<< /Type /Outlines /Count " + QByteArray::number(titles.size()) + " /First "
            + reference(outline - static_cast<size_t>(titles.size())) + " /Last " + reference(outline - 1)
            + " >>");
    }
    objects[0] = "<< /Type /Catalog /Pages 2 0 R"
        + (titles.isEmpty() ? QByteArray() : " /Outlines " + reference(outline)) + " >>";
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages.size()) + " >>";
    objects[2] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray places;
    for (size_t at = 0; at < objects.size(); ++at) {
        places += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + places + "trailer\n<< /Size " + count
        + " /Root 1 0 R >>\nstartxref\n" + QByteArray::number(pdf.size()) + "\n%%EOF\n";
}

} // namespace Lectern::Testing
