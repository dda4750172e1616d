// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/talksource.h"

#include "ui/reader/talklines.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// Where each stretch of the text came from: runs of characters, and blocks for what has none.
std::vector<std::pair<qsizetype, qsizetype>> originsOf(const Document &document)
{
    std::vector<std::pair<qsizetype, qsizetype>> origins; // text, source
    for (const Block &block : document.blocks) {
        origins.emplace_back(block.text.begin, block.source.begin);
    }
    for (const SourceRun &run : document.runs) {
        origins.emplace_back(run.text, run.source);
    }
    std::ranges::sort(origins);
    return origins;
}

} // namespace

TalkSource::TalkSource(QWidget *parent)
    : NumberedText(parent)
{
    setAccessibleName(tr("Source of the talk"));
    setMinimumWidth(scaled(240));
}

void TalkSource::setTalk(const TalkText &talk)
{
    if (talk.row.id == m_talk && talk.sourceText == m_text) {
        return;
    }
    m_talk = talk.row.id;
    m_text = talk.sourceText;
    m_length = talk.document->text.size();
    m_firstLine = std::max(1, talk.row.line);
    setPlainText(m_text);
    setFirstNumber(m_firstLine);
    m_lines.clear();
    const qsizetype begin = beginOfLines(talk);
    qsizetype counted = 0;
    int line = m_firstLine;
    for (const auto &[text, source] : originsOf(talk.document)) {
        const qsizetype at = std::clamp<qsizetype>(source - begin, 0, m_text.size());
        if (at < counted) {
            continue; // a part that stands earlier in the source, a footnote for instance
        }
        line += static_cast<int>(QStringView(m_text).sliced(counted, at - counted).count(QLatin1Char('\n')));
        counted = at;
        m_lines.emplace_back(text, line);
    }
}

int TalkSource::lineOf(qsizetype textPosition) const
{
    const auto next = std::ranges::upper_bound(m_lines, textPosition, {}, &std::pair<qsizetype, int>::first);
    return next == m_lines.begin() ? m_firstLine : std::prev(next)->second;
}

void TalkSource::scrollToPlace(double place)
{
    // Without wrapping, the bar counts lines.
    const auto position = static_cast<qsizetype>(place * static_cast<double>(m_length) + 0.5);
    verticalScrollBar()->setValue(place <= 0 ? 0 : lineOf(position) - m_firstLine);
}

void TalkSource::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return;
    }
    NumberedText::keyPressEvent(event);
}

} // namespace Lectern::Ui
