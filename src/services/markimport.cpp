// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/markimport.h"

#include <QCoreApplication>

#include <algorithm>

namespace Lectern::Services {

namespace {

QString notesOf(const ForeignMark &mark) { return mark.title.isEmpty() ? mark.address : mark.title; }

void addWaiting(const ForeignMark &mark, MarkImportReport &report)
{
    const QString title = notesOf(mark);
    const auto known = std::ranges::find(report.waiting, title, &WaitingMarks::title);
    if (known != report.waiting.end()) {
        ++known->marks;
    } else {
        report.waiting.push_back({title, 1});
    }
}

void count(const Store::MergedMark &merged, const ForeignMark &mark, int item, MarkImportReport &report)
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
        addWaiting(mark, report);
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
    LibrarySession &session, const QByteArray &bytes, Progress &progress, const std::stop_token &stop)
{
    const auto file = readMarkFile(bytes);
    if (!file) {
        return passOn(file);
    }
    const auto merged = session.marks().merge(file->marks, progress, stop);
    if (!merged) {
        return passOn(merged);
    }
    MarkImportReport report;
    report.refused = file->refused;
    report.losses = file->losses;
    for (size_t i = 0; i < merged->size(); ++i) {
        count((*merged)[i], file->marks[i], file->items[i], report);
    }
    std::ranges::stable_sort(report.refused, {}, &RefusedMark::item);
    return report;
}

} // namespace Lectern::Services
