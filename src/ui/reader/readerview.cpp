// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/readerview.h"

#include "ui/reader/chips.h"
#include "ui/reader/codehighlighter.h"
#include "ui/reader/inks.h"
#include "ui/reader/notecard.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readeraccess.h"
#include "ui/reader/readingwatch.h"
#include "ui/reader/selectionbar.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextFrame>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int selectionRestsMs = 150;
constexpr int talkRestsMs = 60;
constexpr int coloursRestMs = 20; ///< colours of many code blocks come at once and are set at once

} // namespace

ReaderView::ReaderView(QWidget *parent)
    : QTextBrowser(parent)
    , m_notes(m_scene)
    , m_card(new NoteCard(m_scene, viewport()))
    , m_selectionBar(new SelectionBar(viewport()))
    , m_highlighter(new CodeHighlighter(this))
    , m_pictures(new PictureCache(this))
    , m_watch(new ReadingWatch(
          [this] {
              const double size = std::max<double>(1, static_cast<double>(content().text.size()));
              const auto placeAt = [this, size](double y) {
                  const qsizetype at = lineAt(*document(), m_scene.laidOut, y);
                  return static_cast<double>(m_builder->map().toTalk(at)) / size;
              };
              const bool isSeen = isSet() && isVisible() && isActiveWindow();
              const QRectF seen = visibleRect();
              const bool isAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
              return isSeen
                  ? ReadingWatch::View{placeAt(seen.top()), isAtEnd ? 1.0 : placeAt(seen.bottom()), true}
                  : ReadingWatch::View{};
          },
          this))
{
    makePagesAccessible();
    setObjectName(QStringLiteral("reader"));
    setAccessibleName(tr("Text of the talk"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(selectionRestsMs);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(0);
    m_buildTimer.setInterval(0);
    m_colourTimer.setSingleShot(true);
    m_colourTimer.setInterval(coloursRestMs);
    m_talkTimer.setSingleShot(true);
    m_talkTimer.setInterval(talkRestsMs);
    connectParts();
}

ReaderView::~ReaderView() = default;

void ReaderView::connectParts()
{
    // Long lines of code make the document wider than the view; sideways only the code itself moves.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (maximum != 0) {
            horizontalScrollBar()->setRange(0, 0);
        }
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &ReaderView::scheduleLayout);
    document()->documentLayout()->installEventFilter(this);
    connect(&m_colourTimer, &QTimer::timeout, this, &ReaderView::colourVisible);
    connect(&m_buildTimer, &QTimer::timeout, this, &ReaderView::buildMore);
    connect(&m_layoutTimer, &QTimer::timeout, this, [this] {
        layOutNow();
        placeChildren();
        watchScroll();
        viewport()->update();
    });
    connect(&m_selectionTimer, &QTimer::timeout, this, &ReaderView::showSelectionBar);
    connect(this, &QTextEdit::selectionChanged, this, &ReaderView::selectionMoved);
    connect(this, &QTextEdit::cursorPositionChanged, this, &ReaderView::noticeMarkAtCaret);
    connect(this, &QTextBrowser::anchorClicked, this, &ReaderView::followLink);
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &url) {
        Q_EMIT statusText(QString::fromLatin1(url.toEncoded(QUrl::RemovePassword)));
    });
    connect(m_highlighter, &CodeHighlighter::finished, this, &ReaderView::takeHighlights);
    connect(m_pictures, &PictureCache::sizesKnown, this, &ReaderView::takePictureSizes);
    connect(m_pictures, &PictureCache::imageReady, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_hasCaret) {
            revealSideways({textCursor().position(), textCursor().position() + 1});
        }
    });
    connect(m_watch, &ReadingWatch::stood, this, &ReaderView::tellProgress);
    connect(&m_talkTimer, &QTimer::timeout, this, &ReaderView::noticeTalk);
    connect(m_selectionBar, &SelectionBar::kindChosen, this, &ReaderView::applyKind);
    connect(m_selectionBar, &SelectionBar::commentChosen, this, &ReaderView::applyComment);
    connect(m_selectionBar, &SelectionBar::tagChosen, this, &ReaderView::applyTag);
    connect(m_selectionBar, &SelectionBar::todoChosen, this, &ReaderView::applyTodo);
    connect(m_selectionBar, &SelectionBar::removeChosen, this, &ReaderView::applyRemoval);
    connect(m_card, &NoteCard::commentEdited, this, &ReaderView::commentEdited);
    connect(m_card, &NoteCard::kindChosen, this, &ReaderView::kindChangeRequested);
    connect(m_card, &NoteCard::tagChosen, this, &ReaderView::markTagRequested);
    connect(m_card, &NoteCard::todoChosen, this, &ReaderView::todoToggled);
    connect(m_card, &NoteCard::todoTyped, this, &ReaderView::todoTyped);
    connect(m_card, &NoteCard::tagTyped, this, &ReaderView::tagTyped);
    connect(m_card, &NoteCard::heightChanged, this, &ReaderView::scheduleLayout);
    connect(m_card, &NoteCard::closed, this, &ReaderView::scheduleLayout);
}

QVariant ReaderView::loadResource(int, const QUrl &) { return {}; }

void ReaderView::setTalks(JoinedTalks talks)
{
    m_card->close();
    m_talkTimer.stop();
    m_talks = std::move(talks);
    m_currentTalk = 0;
    m_furthest.clear();
    for (const JoinedTalks::Part &part : m_talks.parts()) {
        m_furthest.push_back(part.talk.row.progress);
    }
    m_codePoints = CodePointMap(content().text);
    m_talkHits.clear();
    m_spoken = {};
    m_spokenWord = {};
    m_scene.hits.clear();
    m_scene.currentHit = -1;
    m_scene.active = {};
    m_scene.hovered = {};
    m_scene.marks = m_talks.marks();
    m_currentSection = -1;
    m_pictures->restart({});
    build();
    verticalScrollBar()->setValue(0);
    m_watch->restart();
}

void ReaderView::setTalkRow(const TalkRow &row)
{
    if (m_talks.isEmpty() || (m_talks.isJoined() && !m_talks.find(row.id))) {
        return;
    }
    const size_t part = m_talks.find(row.id).value_or(0);
    const TalkRow before = m_talks.parts()[part].talk.row;
    m_talks.setRow(part, row);
    const bool sameText = before.title == row.title && before.speakers == row.speakers
        && before.day == row.day && before.eventName == row.eventName && before.words == row.words;
    if (!sameText) {
        const double place = scrollPlace();
        build();
        restoreScrollPlace(place);
    }
    fitTagRow(part);
    viewport()->update();
}

void ReaderView::clearTalk()
{
    m_card->abandon();
    m_buildTimer.stop();
    endInsertion();
    m_builder.reset();
    m_talkTimer.stop();
    m_talks = {};
    m_spoken = {};
    m_spokenWord = {};
    m_currentTalk = 0;
    PageScene empty;
    empty.appearance = m_scene.appearance;
    empty.tagHues = m_scene.tagHues;
    empty.canTag = m_scene.canTag;
    m_scene = empty;
    m_pictures->restart({});
    m_sections.clear();
    document()->setLayoutEnabled(true);
    document()->clear();
    m_selectionBar->hide();
    scheduleLayout();
}

void ReaderView::collectSections()
{
    m_sections.clear();
    for (size_t part = 0; part < m_talks.parts().size(); ++part) {
        const Document &talk = m_talks.parts()[part].talk.document;
        const int topLevel = m_builder->topLevel(part);
        const auto &slides = m_builder->slides(part);
        for (size_t i = m_builder->titleMatch(part).hiddenBlocks; i < talk.blocks.size(); ++i) {
            const Block &block = talk.blocks[i];
            const Utf16Range place = m_talks.inWhole(part, block.text);
            if (block.kind == BlockKind::Heading) {
                const QString title = talk.text.mid(block.text.begin, block.text.length()).simplified();
                m_sections.push_back({title, block.level - topLevel + 2, place});
            } else if (const auto slide = std::ranges::lower_bound(slides, i);
                slide != slides.end() && *slide == i) {
                const auto number = static_cast<int>(slide - slides.begin()) + 1;
                m_sections.push_back({tr("Slide %1").arg(number), 2, place});
            }
        }
    }
}

void ReaderView::applyMetrics()
{
    const PageMetrics before = std::exchange(m_scene.metrics,
        pageMetrics(viewport()->width(), m_scene.appearance, m_areNotesVisible, isRightToLeft()));
    if (before != m_scene.metrics) {
        Q_EMIT notesMoved();
    }
    const auto fit = [this, &before] {
        fitMargins();
        fitTagRows();
        if (m_builder != nullptr && before.columnWidth != m_scene.metrics.columnWidth) {
            fitTables(0);
            fitPictures(0);
        }
    };
    if (m_builder != nullptr && before != m_scene.metrics) {
        relayOut(fit);
    } else {
        fit();
    }
    scheduleLayout();
}

void ReaderView::fitMargins()
{
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    const int right = viewport()->width() - m_scene.metrics.columnRight();
    if (qRound(format.leftMargin()) != m_scene.metrics.columnLeft || qRound(format.rightMargin()) != right) {
        format.setMargin(0);
        format.setTopMargin(setting(Element::Title, m_scene.appearance).above);
        format.setLeftMargin(m_scene.metrics.columnLeft);
        format.setRightMargin(right);
        document()->rootFrame()->setFrameFormat(format);
    }
}

int ReaderView::tagRows(const TalkRow &talk) const
{
    const QStringList &tags = talk.tags;
    return tags.isEmpty() && !m_scene.canTag ? 0
                                             : chipRows(tags, m_scene.metrics.columnWidth, m_scene.canTag);
}

/// Each talk that is set has one, where there is anything to stand in it.
void ReaderView::fitTagRows()
{
    if (m_builder == nullptr) {
        return;
    }
    for (size_t part = 0; part < m_builder->titleRows().size(); ++part) {
        fitTagRow(part);
    }
}

void ReaderView::fitTagRow(size_t part)
{
    const auto &rows = m_builder->titleRows();
    if (part >= rows.size() || rows[part].tags < 0) {
        return;
    }
    const QTextBlock block = document()->findBlockByNumber(rows[part].tags);
    const int height = DocumentBuilder::tagRowHeight(tagRows(m_talks.parts()[part].talk.row));
    QTextBlockFormat format = block.blockFormat();
    if (qRound(format.lineHeight()) != height) {
        format.setLineHeight(height, QTextBlockFormat::FixedHeight);
        QTextCursor(block).setBlockFormat(format);
    }
}

void ReaderView::setAppearance(const ReaderAppearance &appearance)
{
    const ReaderAppearance wanted = sane(appearance);
    if (wanted == m_scene.appearance) {
        return;
    }
    const double place = scrollPlace();
    const bool sameType = wanted.size == m_scene.appearance.size
        && wanted.spacing == m_scene.appearance.spacing && wanted.typeface == m_scene.appearance.typeface;
    m_scene.appearance = wanted;
    if (m_builder != nullptr && !sameType) {
        build();
    } else {
        applyMetrics();
    }
    restoreScrollPlace(place);
    viewport()->update();
}

void ReaderView::setTagsEditable(bool editable)
{
    m_scene.canTag = editable;
    if (m_builder != nullptr) {
        build();
    }
}

void ReaderView::setNotesVisible(bool visible)
{
    if (visible == m_areNotesVisible) {
        return;
    }
    const double place = scrollPlace();
    m_areNotesVisible = visible;
    applyMetrics();
    restoreScrollPlace(place);
}

} // namespace Lectern::Ui
