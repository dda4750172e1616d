// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlineevents.h"

#include <algorithm>

namespace Lectern::Exporters {

namespace {

class Walk
{
public:
    Walk(const Document &document, const Block &block, const std::vector<qsizetype> &cuts)
        : m_document(document)
        , m_block(block)
        , m_cuts(cuts)
        , m_at(block.text.begin)
        , m_end(std::min(block.text.end, document.text.size()))
    {
        std::ranges::sort(m_cuts);
        for (const Span &span : block.spans) {
            if (span.kind == SpanKind::HardBreak) {
                m_hardBreaks.push_back(span.text.begin);
            }
        }
        std::ranges::sort(m_hardBreaks);
    }

    std::vector<InlineEvent> run()
    {
        for (const Span &span : m_block.spans) {
            if (span.kind != SpanKind::HardBreak) {
                open(span);
            }
        }
        while (!m_open.empty()) {
            closeLast();
        }
        addText(m_end);
        return std::move(m_events);
    }

private:
    struct Open {
        const Span *span = nullptr;
        qsizetype end = 0;
    };

    void open(const Span &span)
    {
        const qsizetype begin = std::clamp(span.text.begin, m_at, m_end);
        while (!m_open.empty() && !holds(m_open.back(), span, begin)) {
            closeLast();
        }
        addText(begin);
        const qsizetype limit = m_open.empty() ? m_end : m_open.back().end;
        const qsizetype end = std::clamp(span.text.end, begin, limit);
        m_open.push_back({&span, end});
        m_events.push_back({InlineEvent::Kind::Open, &span, {begin, end}, false});
    }

    /// An empty span at the end of another one lies behind it, unless that one is empty too.
    static bool holds(const Open &outer, const Span &inner, qsizetype begin)
    {
        if (outer.end != begin) {
            return outer.end > begin;
        }
        return outer.span->text.isEmpty() && inner.text.isEmpty() && outer.span->kind != SpanKind::Image;
    }

    void closeLast()
    {
        addText(m_open.back().end);
        m_events.push_back({InlineEvent::Kind::Close, m_open.back().span, {m_at, m_at}, false});
        m_open.pop_back();
    }

    void addText(qsizetype end)
    {
        while (m_at < end) {
            qsizetype next = end;
            const auto cut = std::ranges::upper_bound(m_cuts, m_at);
            if (cut != m_cuts.end()) {
                next = std::min(next, *cut);
            }
            const bool isLineEnd = m_document.text[m_at] == u'\n';
            // Searched up to `next` only: one long line with many spans would be searched anew for each.
            const QStringView ahead = QStringView(m_document.text).sliced(m_at, next - m_at);
            const qsizetype lineEnd = ahead.indexOf(u'\n');
            if (isLineEnd) {
                next = m_at + 1;
            } else if (lineEnd >= 0) {
                next = m_at + lineEnd;
            }
            const bool isHard = isLineEnd && std::ranges::binary_search(m_hardBreaks, m_at);
            m_events.push_back({InlineEvent::Kind::Text, nullptr, {m_at, next}, isHard});
            m_at = next;
        }
    }

    const Document &m_document;
    const Block &m_block;
    std::vector<qsizetype> m_cuts;
    std::vector<qsizetype> m_hardBreaks;
    std::vector<Open> m_open;
    std::vector<InlineEvent> m_events;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

} // namespace

std::vector<InlineEvent> inlineEvents(
    const Document &document, const Block &block, const std::vector<qsizetype> &cuts)
{
    return Walk(document, block, cuts).run();
}

QString lineOf(const Document &document, Utf16Range range)
{
    return QStringView(document.text).sliced(range.begin, range.length()).toString().simplified();
}

QString pictureName(const QString &target)
{
    return target.startsWith(QLatin1StringView("data:"), Qt::CaseInsensitive) ? QString() : target;
}

} // namespace Lectern::Exporters
