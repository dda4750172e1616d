// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page while it is read aloud.

#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"
#include "ui/theme.h"

#include <QScrollBar>

namespace Lectern::Ui {

/// From the first line to the last; of what is longer than the view, the first line.
QRectF ReaderView::linesOf(Utf16Range document) const
{
    const QTextDocument &text = *this->document();
    const QRectF first = firstLine(text, document).line;
    const QRectF all = first.united(lastLine(text, document).line);
    return all.height() < viewport()->height() * 0.8 ? all : first;
}

void ReaderView::placeSpoken()
{
    const auto inDocument = [this](Utf16Range range) {
        return range.isEmpty() || m_builder == nullptr ? Utf16Range() : m_builder->map().toDocument(range);
    };
    m_scene.spoken = inDocument(m_spoken);
    m_scene.spokenWord = inDocument(m_spokenWord);
    viewport()->update();
}

void ReaderView::setSpoken(Utf16Range sentence, Utf16Range word)
{
    if (m_builder == nullptr) {
        return;
    }
    m_spoken = sentence;
    m_spokenWord = word;
    ensureBuilt(sentence.end);
    placeSpoken();
}

bool ReaderView::isInView(Utf16Range range)
{
    if (m_builder == nullptr || range.begin >= m_builder->map().talkEnd()) {
        return false;
    }
    const Utf16Range document = m_builder->map().toDocument(range);
    if (document.begin >= m_scene.laidOut) {
        return false; // nothing that is seen
    }
    const QRectF lines = linesOf(document);
    const QRectF seen = visibleRect();
    return lines.bottom() > seen.top() && lines.top() < seen.bottom();
}

/// Not as scrollToRange(): the caret stays where the person put it, and the page is moved only when it has to
/// be, so that a page is read down to its end before it moves.
void ReaderView::bringIntoView(Utf16Range range)
{
    if (m_builder == nullptr) {
        return;
    }
    ensureBuilt(range.end);
    const Utf16Range document = m_builder->map().toDocument(range);
    layOutTo(document.end);
    revealSideways(document);
    const QRectF lines = linesOf(document);
    const QRectF seen = visibleRect().adjusted(0, scaled(8), 0, -scaled(24));
    if (lines.top() < seen.top() || lines.bottom() > seen.bottom()) {
        verticalScrollBar()->setValue(qRound(lines.top() - viewport()->height() * 0.2));
    }
}

} // namespace Lectern::Ui
