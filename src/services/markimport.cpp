// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/markimport.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Lectern::Services {

namespace {

QString notesOf(const ForeignMark &mark) { return mark.title.isEmpty() ? mark.address : mark.title; }

/// Adds up the marks that wait, by their notes.
class Waiting final
{
public:
    explicit Waiting(std::vector<WaitingMarks> *all)
        : m_all(all)
    {
    }

    void add(const ForeignMark &mark)
    {
        const QString title = notesOf(mark);
        const auto known = m_places.constFind(title);
        if (known != m_places.constEnd()) {
            ++(*m_all)[*known].marks;
        } else {
            m_places.insert(title, m_all->size());
            m_all->push_back({title, 1});
        }
    }

private:
    std::vector<WaitingMarks> *m_all;
    QHash<QString, size_t> m_places; ///< in m_all
};

void count(const Store::MergedMark &merged, const ForeignMark &mark, int item, Waiting &waiting,
    MarkImportReport &report)
{
    using Store::MarkFate;
    switch (merged.fate) {
    case MarkFate::Added:
        ++report.added;
        ++report.states[merged.state];
        break;
    case MarkFate::Updated:
        ++report.updated;
        ++report.states[merged.state];
        break;
    case MarkFate::Unchanged:
        ++report.unchanged;
        break;
    case MarkFate::Older:
        ++report.older;
        break;
    case MarkFate::Duplicate:
        ++report.duplicates;
        break;
    case MarkFate::InBin:
        ++report.inBin;
        break;
    case MarkFate::NoTalk:
        waiting.add(mark);
        break;
    case MarkFate::NoWords:
        report.refused.push_back({item,
            QCoreApplication::translate(
                "MarkFile", "It has no quote, and its place is not in the notes that are here.")});
        break;
    }
}

} // namespace

Result<MarkImportReport> importMarks(
    LibrarySession &session, const MarkFile &file, Progress &progress, const std::stop_token &stop)
{
    const auto merged = session.marks().merge(file.marks, progress, stop);
    if (!merged) {
        return passOn(merged);
    }
    MarkImportReport report;
    report.refused = file.refused;
    report.losses = file.losses;
    Waiting waiting(&report.waiting);
    for (size_t i = 0; i < merged->size(); ++i) {
        count((*merged)[i], file.marks[i], file.items[i], waiting, report);
    }
    std::ranges::stable_sort(report.refused, {}, &RefusedMark::item);
    return report;
}

} // namespace Lectern::Services
