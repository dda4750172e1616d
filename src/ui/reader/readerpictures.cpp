// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Room for pictures and tables, which take their size from elsewhere than the text.

#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/pictureview.h"
#include "ui/reader/readerview.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>

#include <algorithm>

namespace Lectern::Ui {

void ReaderView::setPictureOpener(const PictureOpener &opener)
{
    m_pictureOpener = opener;
    m_pictures->setOpener(opener);
}

void ReaderView::fitPictures(size_t first)
{
    const auto &pictures = m_builder->pictures();
    for (size_t i = first; i < pictures.size(); ++i) {
        if (pictures[i].target.isEmpty()) {
            continue;
        }
        const QTextBlock block = document()->findBlockByNumber(pictures[i].block);
        m_pictures->add(pictures[i].key, pictures[i].target, sourcePathOf(block));
        const QSize natural = m_pictures->size(pictures[i].key);
        const int height = natural.isEmpty() ? DocumentBuilder::emptyFrameHeight()
                                             : shownPictureSize(m_scene, block, natural).height();
        DocumentBuilder::setFrameHeight(block, height, m_scene.appearance);
    }
}

QString ReaderView::sourcePathOf(const QTextBlock &block) const
{
    const size_t part = m_talks.partOfBlock(static_cast<size_t>(infoOf(block)->source));
    return m_talks.parts()[part].talk.row.sourcePath;
}

void ReaderView::fitTables(size_t first)
{
    const auto &tables = m_builder->tableGroups();
    m_scene.tables.resize(tables.size());
    for (size_t i = first; i < tables.size(); ++i) {
        m_scene.tables[i].isWide = DocumentBuilder::fitTable(tables[i], m_scene.metrics.columnWidth);
        m_scene.tables[i].scroll = 0;
    }
}

void ReaderView::takePictureSizes()
{
    if (m_builder == nullptr || !document()->isLayoutEnabled()) {
        return; // finishInserting() gives all of them their room
    }
    // What is being read stays where it is on the screen, whatever grows above it.
    const QTextBlock top = firstBlockAt(*document(), m_scene.laidOut, verticalScrollBar()->value());
    const QTextBlock read =
        textRect(top).bottom() < verticalScrollBar()->value() && top.next().isValid() ? top.next() : top;
    const double before = textRect(read).top();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    fitPictures(0);
    cursor.endEditBlock();
    const double grown = textRect(read).top() - before;
    if (verticalScrollBar()->value() > 0 && qRound(grown) != 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(grown));
    }
    scheduleLayout();
}

QTextBlock ReaderView::pictureAt(QPointF page) const
{
    const auto &pictures = m_builder->pictures();
    const int near = document()
                         ->findBlock(std::max(0, document()->documentLayout()->hitTest(page, Qt::FuzzyHit)))
                         .blockNumber();
    // The frame stands above its own caption: a hit means that one, or the paragraph above.
    auto place = std::ranges::lower_bound(pictures, near, {}, &PicturePlace::block);
    for (int tries = 0; place != pictures.end() && tries < 2; ++place, ++tries) {
        const QTextBlock block = document()->findBlockByNumber(place->block);
        if (!place->target.isEmpty() && pictureFrame(m_scene, block).contains(page)) {
            return block;
        }
    }
    return {};
}

void ReaderView::openPicture(const QTextBlock &block)
{
    const Block &source = content().blocks[static_cast<size_t>(infoOf(block)->source)];
    if (!m_pictures->size(infoOf(block)->pictureKey).isEmpty()) {
        new PictureView({m_pictureOpener, sourcePathOf(block), source.target, block.text()}, window());
    }
}

} // namespace Lectern::Ui
