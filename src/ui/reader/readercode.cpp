// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Code blocks of the page: their colours, their language, their Copy.

#include "ui/reader/codehighlighter.h"
#include "ui/reader/inks.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTextLayout>

namespace Lectern::Ui {

namespace {

constexpr int copiedForMs = 2000;

/// Until the highlighter knows better: "python" to "Python".
QString plainLabel(const QString &language)
{
    return language.isEmpty() ? QString() : language.left(1).toUpper() + language.mid(1, 40);
}

} // namespace

void ReaderView::requestColours(size_t index)
{
    const CodeGroup &group = m_builder->codeGroups()[index];
    const Utf16Range range = content().blocks[group.source].text;
    const QString text = content().text.mid(range.begin, range.length());
    m_scene.code[index].label =
        group.isUnlabelled && group.language.isEmpty() ? tr("Plain text") : plainLabel(group.language);
    m_highlighter->request(((m_generation & 0x7FFF) << 16) + static_cast<int>(index & 0xFFFF), group.language,
        text.split(QLatin1Char('\n')));
}

void ReaderView::setCodeLanguage(size_t block, const QString &language)
{
    m_talks.setCodeLanguage(block, language);
    const int group = m_builder == nullptr ? -1 : m_builder->setCodeLanguage(block, language);
    if (group < 0) {
        return; // not on the page yet
    }
    const CodeGroup &code = m_builder->codeGroups()[static_cast<size_t>(group)];
    QTextBlock line = document()->findBlockByNumber(code.firstLine);
    for (int i = 0; i < code.lines && line.isValid(); ++i, line = line.next()) {
        infoOf(line)->inks.clear();
        line.layout()->clearFormats();
    }
    requestColours(static_cast<size_t>(group));
    viewport()->update();
}

void ReaderView::takeHighlights(const HighlightedCode &highlighted)
{
    const auto index = static_cast<size_t>(highlighted.ticket & 0xFFFF);
    if ((highlighted.ticket >> 16) != (m_generation & 0x7FFF) || m_builder == nullptr
        || index >= m_scene.code.size()) {
        return;
    }
    const ColouredCode &code = highlighted.code;
    const CodeGroup &group = m_builder->codeGroups()[index];
    if (!code.languageName.isEmpty()) {
        m_scene.code[index].label = code.languageName;
    }
    QTextBlock block = document()->findBlockByNumber(group.firstLine);
    for (const std::vector<InkRun> &runs : code.lines) {
        if (BlockInfo *info = infoOf(block); info != nullptr && info->kind == PageBlockKind::Code) {
            info->inks = runs;
            info->inkTurn = -1;
        }
        block = block.next();
    }
    m_hasStaleInks = true;
    m_colourTimer.start();
}

/// Inks are set where one looks, and elsewhere when that shows: setting all of a long talk would lay all of
/// it out again.
void ReaderView::colourVisible()
{
    if (m_builder == nullptr || !m_hasStaleInks || !document()->isLayoutEnabled()) {
        return; // while the text comes in, colours would not be laid out; finishInserting() asks again
    }
    const QRectF seen = visibleRect();
    const double half = seen.height() / 2;
    const QTextBlock first = firstBlockAt(*document(), m_scene.laidOut, seen.top() - half);
    const QTextBlock last = firstBlockAt(*document(), m_scene.laidOut, seen.bottom() + half);
    applyInks(*document(), m_inkTurn, first.blockNumber(), last.blockNumber());
    viewport()->update();
}

void ReaderView::copyCode(int group)
{
    const Utf16Range range =
        content().blocks[m_builder->codeGroups()[static_cast<size_t>(group)].source].text;
    QGuiApplication::clipboard()->setText(content().text.mid(range.begin, range.length()));
    m_scene.code[static_cast<size_t>(group)].isCopied = true;
    viewport()->update();
    QTimer::singleShot(copiedForMs, this, [this, group, generation = m_generation] {
        if (generation == m_generation && static_cast<size_t>(group) < m_scene.code.size()) {
            m_scene.code[static_cast<size_t>(group)].isCopied = false;
            viewport()->update();
        }
    });
}

} // namespace Lectern::Ui
