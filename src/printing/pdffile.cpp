// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffile.h"

#include "exporters/pdfexporter.h"
#include "exporters/texts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <iterator>

namespace Lectern::Printing {

namespace {

std::unexpected<Error> unknownForm(const char *what)
{
    return failure(ErrorKind::Internal,
        QCoreApplication::translate(
            "Lectern::Printing", "The PDF could not be completed. Nothing was written."),
        QString::fromLatin1(what));
}

/// A PDF file as its objects: number n is at [n - 1], from behind "n 0 obj" to "endobj".
struct PdfObjects {
    QByteArray header; ///< what stands before the first object
    std::vector<QByteArray> objects;
    int root = 0;
    int info = 0;
    QByteArray id; ///< of the trailer, "/ID [ … ]"
};

/// The number behind a key, as in "/Root 3 0 R"; 0 without.
int numberBehind(const QByteArray &text, const char *key)
{
    const QByteArray rest = text.mid(text.indexOf(key)).mid(qsizetype(qstrlen(key))).trimmed();
    return text.contains(key) ? rest.left(rest.indexOf(' ')).toInt() : 0;
}

/// Where the objects begin, by number from 1: the one table that QPdfWriter writes is "xref", "0 COUNT", an
/// entry of 20 bytes each. Nothing for a file of another form.
std::vector<qsizetype> placesIn(const QByteArray &pdf, qsizetype table)
{
    std::vector<qsizetype> places;
    if (table <= 0 || !QByteArrayView(pdf).sliced(table).startsWith("xref\n0 ")) {
        return places;
    }
    qsizetype at = pdf.indexOf('\n', table) + 1;
    const qsizetype end = pdf.indexOf('\n', at);
    const int count = pdf.sliced(at + 2, end - at - 2).trimmed().toInt();
    constexpr qsizetype entry = 20;
    constexpr qsizetype digits = 10;
    at = end + 1;
    for (int number = 1; number < count && at + (number + 1) * entry <= pdf.size(); ++number) {
        places.push_back(pdf.sliced(at + number * entry, digits).toLongLong());
    }
    return places;
}

Result<PdfObjects> readObjects(const QByteArray &pdf)
{
    const qsizetype start = pdf.lastIndexOf("startxref");
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (start < 0 || trailer < 0) {
        return unknownForm("no trailer");
    }
    const qsizetype table = pdf.sliced(start + 9).trimmed().split('\n').front().trimmed().toLongLong();
    const std::vector<qsizetype> places = placesIn(pdf, std::min(table, trailer));
    std::vector<qsizetype> ends = places;
    ends.push_back(table);
    std::ranges::sort(ends);
    PdfObjects file;
    for (size_t i = 0; i < places.size(); ++i) {
        const QByteArray opening = QByteArray::number(qulonglong(i + 1)) + " 0 obj\n";
        const qsizetype place = places[i];
        if (place <= 0) {
            file.objects.emplace_back("null\nendobj\n"); // a number that was never used
            continue;
        }
        if (place >= table || !QByteArrayView(pdf).sliced(place).startsWith(opening)) {
            return unknownForm("an object is not where the table says");
        }
        const qsizetype end = *std::ranges::upper_bound(ends, place);
        file.objects.push_back(pdf.sliced(place + opening.size(), end - place - opening.size()));
    }
    const QByteArray tail = pdf.sliced(trailer, start - trailer);
    file.root = numberBehind(tail, "/Root ");
    file.info = numberBehind(tail, "/Info ");
    const qsizetype id = tail.indexOf("/ID");
    file.id = id < 0 ? QByteArray() : tail.sliced(id, tail.indexOf(']', id) + 1 - id);
    const auto count = static_cast<int>(file.objects.size());
    if (file.root < 1 || file.root > count || file.info < 1 || file.info > count) {
        return unknownForm("no catalogue");
    }
    const auto first = std::ranges::find_if(ends, [](qsizetype place) { return place > 0; });
    file.header = pdf.first(*first);
    return file;
}

QByteArray written(const PdfObjects &file)
{
    QByteArray pdf = file.header;
    QByteArray table = "0000000000 65535 f \n";
    for (size_t i = 0; i < file.objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(qulonglong(i + 1)) + " 0 obj\n" + file.objects[i];
    }
    const qsizetype start = pdf.size();
    const QByteArray count = QByteArray::number(qulonglong(file.objects.size() + 1));
    pdf += "xref\n0 " + count + '\n' + table + "trailer\n<<\n/Size " + count + "\n/Info "
        + QByteArray::number(file.info) + " 0 R\n/Root " + QByteArray::number(file.root) + " 0 R\n" + file.id
        + "\n>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    return pdf;
}

/// Numbers of the pages' objects, in order.
std::vector<int> pagesOf(const PdfObjects &file)
{
    std::vector<int> pages;
    const int tree = numberBehind(file.objects[static_cast<size_t>(file.root) - 1], "/Pages ");
    if (tree < 1 || tree > static_cast<int>(file.objects.size())) {
        return pages;
    }
    const QString kids = QString::fromLatin1(file.objects[static_cast<size_t>(tree) - 1]);
    static const QRegularExpression list(QStringLiteral("/Kids\\s*\\[([^\\]]*)\\]"));
    static const QRegularExpression page(QStringLiteral("(\\d+) 0 R"));
    for (auto all = page.globalMatch(list.match(kids).captured(1)); all.hasNext();) {
        pages.push_back(all.next().captured(1).toInt());
    }
    return pages;
}

/// Text as PDF writes it: UTF-16 in hexadecimal digits.
QByteArray pdfText(const QString &text)
{
    QByteArray digits = "<FEFF";
    for (const QChar c : text) {
        digits += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return digits + '>';
}

/// The entries of an outline as a tree of objects, the root first.
class OutlineWriter
{
public:
    OutlineWriter(
        const std::vector<OutlineEntry> &entries, std::vector<int> pages, qreal pageHeight, int root)
        : m_entries(entries)
        , m_pages(std::move(pages))
        , m_pageHeight(pageHeight)
        , m_root(root)
    {
        m_children.resize(entries.size() + 1);
        std::vector<int> open; // ancestors of the next entry
        for (size_t i = 0; i < entries.size(); ++i) {
            while (!open.empty() && entries[static_cast<size_t>(open.back())].level >= entries[i].level) {
                open.pop_back();
            }
            m_parents.push_back(open.empty() ? -1 : open.back());
            m_children[static_cast<size_t>(m_parents.back() + 1)].push_back(static_cast<int>(i));
            open.push_back(static_cast<int>(i));
        }
    }

    std::vector<QByteArray> objects() const
    {
        std::vector<QByteArray> objects{"<<\n/Type /Outlines\n" + children(-1, true) + ">>\nendobj\n"};
        for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
            objects.push_back(entry(i));
        }
        return objects;
    }

private:
    QByteArray reference(int entry) const { return QByteArray::number(m_root + 1 + entry) + " 0 R\n"; }

    const std::vector<int> &childrenOf(int parent) const
    {
        return m_children[static_cast<size_t>(parent + 1)];
    }

    QByteArray children(int parent, bool isOpen) const
    {
        const std::vector<int> &all = childrenOf(parent);
        const auto count = static_cast<int>(all.size());
        return all.empty() ? QByteArray()
                           : "/First " + reference(all.front()) + "/Last " + reference(all.back()) + "/Count "
                + QByteArray::number(isOpen ? count : -count) + '\n';
    }

    QByteArray entry(int index) const
    {
        const OutlineEntry &entry = m_entries[static_cast<size_t>(index)];
        const int parent = m_parents[static_cast<size_t>(index)];
        const std::vector<int> &siblings = childrenOf(parent);
        const auto here = std::ranges::lower_bound(siblings, index);
        QByteArray object = "<<\n/Title " + pdfText(entry.title) + "\n/Parent "
            + (parent < 0 ? QByteArray::number(m_root) + " 0 R\n" : reference(parent));
        if (here != siblings.begin()) {
            object += "/Prev " + reference(*std::prev(here));
        }
        if (std::next(here) != siblings.end()) {
            object += "/Next " + reference(*std::next(here));
        }
        const auto page =
            static_cast<size_t>(std::clamp<int>(entry.page, 0, static_cast<int>(m_pages.size()) - 1));
        object += children(index, false) + "/Dest [" + QByteArray::number(m_pages[page]) + " 0 R /XYZ 0 "
            + QByteArray::number((m_pageHeight - entry.y) / unitsPerPoint, 'f', 2) + " null]\n>>\nendobj\n";
        return object;
    }

    const std::vector<OutlineEntry> &m_entries;
    std::vector<int> m_pages;
    qreal m_pageHeight = 0;
    int m_root = 0; ///< number of its object; entries follow
    std::vector<int> m_parents; ///< by entry; -1: the root
    std::vector<std::vector<int>> m_children; ///< of the root, then by entry
};

QByteArray drawn(const PagedNotes &pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(unitsPerInch);
    writer.setPageSize(QPageSize(pages.pageSize() / unitsPerPoint, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(pages.title());
    writer.setCreator(QStringLiteral("Lectern"));
    // Left to itself it writes the time of day, and a number that is new each time.
    writer.setDocumentXmpMetadata("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>");
    writer.setDocumentId(QUuid::createUuidV5(QUuid(), pages.title()));
    QPainter painter(&writer);
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (page > 0) {
            writer.newPage();
        }
        pages.paint(painter, page);
    }
    painter.end();
    return buffer.data();
}

/// Pictures lie in files and on the web, which are not asked for.
int picturesIn(const std::vector<TalkText> &talks)
{
    qsizetype count = 0;
    for (const TalkText &talk : talks) {
        for (const Block &block : talk.document->blocks) {
            const auto inText = std::ranges::count(block.spans, SpanKind::Image, &Span::kind);
            count += block.kind == BlockKind::Image ? 1 : inText;
        }
    }
    return static_cast<int>(count);
}

Result<Exporters::ExportedFile> writePages(
    const std::vector<TalkText> &talks, const Exporters::ExportOptions &options)
{
    auto pages = std::make_shared<PagedNotes>(talks, options);
    auto bytes = pdfOf(*pages);
    if (!bytes) {
        return passOn(bytes);
    }
    Exporters::ExportedFile file;
    file.bytes = std::move(*bytes);
    file.pages = std::move(pages);
    if (const int pictures = options.withNotes ? picturesIn(talks) : 0; pictures > 0) {
        file.losses << Exporters::Texts::tr("%n picture(s) are named, not shown.", nullptr, pictures);
    }
    return file;
}

} // namespace

Result<QByteArray> withOutline(
    const QByteArray &pdf, const std::vector<OutlineEntry> &outline, qreal pageHeight)
{
    auto file = readObjects(pdf);
    if (!file) {
        return passOn(file);
    }
    QByteArray &info = file->objects[static_cast<size_t>(file->info) - 1];
    static const QRegularExpression times(QStringLiteral("/(CreationDate|ModDate) \\([^)]*\\)\\n"));
    info = QString::fromLatin1(info).remove(times).toLatin1();
    const std::vector<int> pages = pagesOf(*file);
    if (pages.empty()) {
        return unknownForm("no pages");
    }
    if (!outline.empty()) {
        const auto root = static_cast<int>(file->objects.size()) + 1;
        QByteArray &catalogue = file->objects[static_cast<size_t>(file->root) - 1];
        catalogue.replace("/Type /Catalog\n",
            QByteArray(
                "/Type /Catalog\n/PageMode /UseOutlines\n/Outlines " + QByteArray::number(root) + " 0 R\n"));
        for (QByteArray &object : OutlineWriter(outline, pages, pageHeight, root).objects()) {
            file->objects.push_back(std::move(object));
        }
    }
    return written(*file);
}

Result<QByteArray> pdfOf(const PagedNotes &pages)
{
    return withOutline(drawn(pages), pages.outline(), pages.pageSize().height());
}

void installPageWriter() { Exporters::setPageWriter(writePages); }

} // namespace Lectern::Printing
