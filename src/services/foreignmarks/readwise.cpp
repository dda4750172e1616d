// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Readwise's table of highlights.

#include "services/foreignmarks/markcollector.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Lectern::Services::ForeignMarks {

namespace {

/// Cells of a table as RFC 4180 writes it, a row at a time.
class CsvRows final
{
public:
    explicit CsvRows(const QString &text)
        : m_text(text)
    {
    }

    /// Empty at the end. A last cell that does not end makes isBroken() true.
    QStringList next()
    {
        QStringList cells;
        while (m_at < m_text.size()) {
            cells += cell();
            if (m_at >= m_text.size() || m_text[m_at] != u',') {
                break;
            }
            ++m_at;
            if (m_at >= m_text.size()) {
                cells += QString();
            }
        }
        m_at += m_text.mid(m_at, 2) == "\r\n"_L1 ? 2 : 1;
        return cells;
    }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    QString cell()
    {
        QString value;
        if (m_text[m_at] != u'"') {
            const qsizetype begin = m_at;
            while (m_at < m_text.size() && !u",\r\n"_s.contains(m_text[m_at])) {
                ++m_at;
            }
            return m_text.sliced(begin, m_at - begin);
        }
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'"') {
                value += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                value += u'"';
                ++m_at;
            } else {
                ++m_at;
                return value;
            }
        }
        m_isBroken = true;
        return value;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    bool m_isBroken = false;
};

/// Takes off what keeps a cell from being a formula.
QString unguarded(const QString &cell)
{
    return cell.size() > 1 && cell[0] == u'\'' && u"=+-@\t\r"_s.contains(cell[1]) ? cell.sliced(1) : cell;
}

/// ".tag .other the note": words with a point in front of the note are tags.
void readNote(const QString &note, ForeignMark &mark)
{
    qsizetype at = 0;
    while (at + 1 < note.size() && note[at] == u'.' && !note[at + 1].isSpace() && note[at + 1] != u'.') {
        qsizetype end = at + 1;
        while (end < note.size() && !note[end].isSpace()) {
            ++end;
        }
        mark.tags += note.sliced(at + 1, end - at - 1);
        at = end;
        while (at < note.size() && note[at].isSpace()) {
            ++at;
        }
    }
    mark.comment = note.sliced(at);
}

QDateTime timeOf(const QString &cell)
{
    if (cell.isEmpty()) {
        return {};
    }
    QDateTime time = QDateTime::fromString(cell, u"yyyy-MM-dd HH:mm:ss"_s);
    time.setTimeZone(QTimeZone::UTC);
    return time.isValid() ? time : timeFrom(cell);
}

const QString quoteColumn = u"Highlight"_s;

} // namespace

bool isReadwise(const QString &text)
{
    QString head = text.section(u'\n', 0, 0).trimmed();
    return head.remove(u'"').split(u',').contains(quoteColumn);
}

bool readReadwise(const QString &text, Collector &collector)
{
    CsvRows rows(text);
    const QStringList names = rows.next();
    while (!rows.isAtEnd()) {
        const QStringList cells = rows.next();
        if (cells.join(QString()).isEmpty()) { // a blank line
            continue;
        }
        if (!collector.begin()) {
            return true;
        }
        QHash<QString, QString> row;
        for (qsizetype i = 0; i < std::min(cells.size(), names.size()); ++i) {
            row.insert(names[i], unguarded(cells[i]));
        }
        ForeignMark mark;
        mark.quote = row.value(quoteColumn);
        mark.title = row.value(u"Title"_s);
        mark.address = row.value(u"URL"_s);
        // The format has no ids: the words and where they are from name a highlight.
        mark.id = idFor(
            QStringList{u"readwise"_s, mark.title, mark.address, row.value(u"Location"_s), mark.quote}.join(
                u'\n'));
        mark.created = timeOf(row.value(u"Date"_s));
        mark.modified = mark.created;
        readNote(row.value(u"Note"_s), mark);
        if (hasWords(mark, collector)) {
            collector.take(std::move(mark));
        }
    }
    return !rows.isBroken();
}

} // namespace Lectern::Services::ForeignMarks
