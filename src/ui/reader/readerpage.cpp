// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/readerpage.h"

#include "ui/reader/findbar.h"
#include "ui/reader/readerview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

ReaderPage::ReaderPage(QWidget *parent)
    : QWidget(parent)
    , m_view(new ReaderView(this))
    , m_findBar(new FindBar(this))
{
    setFocusProxy(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_findBar);
    m_findBar->hide();
    connect(m_findBar, &FindBar::searchChanged, this, &ReaderPage::runFind);
    connect(m_findBar, &FindBar::nextRequested, this, &ReaderPage::findNext);
    connect(m_findBar, &FindBar::previousRequested, this, &ReaderPage::findPrevious);
    connect(m_findBar, &FindBar::closed, this, &ReaderPage::closeFind);
    connect(m_findBar, &FindBar::libraryRequested, this, &ReaderPage::searchLibraryRequested);
    connect(m_view, &ReaderView::notesMoved, this, &ReaderPage::notesMoved);
    connect(m_view, &ReaderView::markRequested, this, &ReaderPage::markRequested);
    connect(m_view, &ReaderView::commentRequested, this, &ReaderPage::commentRequested);
    connect(m_view, &ReaderView::todoRequested, this, &ReaderPage::todoRequested);
    connect(m_view, &ReaderView::tagRequested, this, &ReaderPage::tagRequested);
    connect(m_view, &ReaderView::markTagRequested, this, &ReaderPage::markTagRequested);
    connect(m_view, &ReaderView::talkTagRequested, this, &ReaderPage::talkTagRequested);
    connect(m_view, &ReaderView::kindChangeRequested, this, &ReaderPage::kindChangeRequested);
    connect(m_view, &ReaderView::commentEdited, this, &ReaderPage::commentEdited);
    connect(m_view, &ReaderView::todoToggled, this, &ReaderPage::todoToggled);
    connect(m_view, &ReaderView::todoTicked, this, &ReaderPage::todoTicked);
    connect(m_view, &ReaderView::todoTyped, this, &ReaderPage::todoTyped);
    connect(m_view, &ReaderView::tagTyped, this, &ReaderPage::tagTyped);
    connect(m_view, &ReaderView::announced, this, &ReaderPage::announced);
    connect(m_view, &ReaderView::markMenuRequested, this, &ReaderPage::markMenuRequested);
    connect(m_view, &ReaderView::rangeDragged, this, &ReaderPage::rangeDragged);
    connect(m_view, &ReaderView::removeRequested, this, &ReaderPage::removeRequested);
    connect(m_view, &ReaderView::markActivated, this, &ReaderPage::markActivated);
    connect(m_view, &ReaderView::rangeSelected, this, &ReaderPage::selectionChanged);
    connect(m_view, &ReaderView::sectionChanged, this, &ReaderPage::sectionChanged);
    connect(m_view, &ReaderView::progressed, this, &ReaderPage::progressed);
    connect(m_view, &ReaderView::talkEntered, this, &ReaderPage::talkEntered);
    connect(m_view, &ReaderView::titleActivated, this, &ReaderPage::titleActivated);
    connect(m_view, &ReaderView::linkActivated, this, &ReaderPage::linkActivated);
    connect(m_view, &ReaderView::notesRequested, this, &ReaderPage::notesRequested);
    connect(m_view, &ReaderView::taskClicked, this, &ReaderPage::taskClicked);
    connect(m_view, &ReaderView::codeLanguageChosen, this, &ReaderPage::codeLanguageChosen);
    connect(m_view, &ReaderView::scrolled, this, &ReaderPage::scrolled);
    connect(m_view, &ReaderView::statusText, this, &ReaderPage::statusText);
    connect(m_view, &ReaderView::speakerActivated, this, &ReaderPage::speakerActivated);
    connect(m_view, &ReaderView::zoomTurned, this, &ReaderPage::zoomTurned);
}

ReaderPage::~ReaderPage() = default;

void ReaderPage::setTalks(JoinedTalks talks)
{
    m_findHits.clear();
    m_findCurrent = -1;
    m_view->setTalks(std::move(talks));
    if (isFindOpen()) {
        m_findBar->open(m_findBar->text());
    }
}

const JoinedTalks &ReaderPage::talks() const { return m_view->talks(); }

size_t ReaderPage::currentTalk() const { return m_view->currentTalk(); }

void ReaderPage::noticeTalk() { m_view->noticeTalk(); }

void ReaderPage::setCurrentTalk(size_t talk) { m_view->setCurrentTalk(talk); }

void ReaderPage::scrollToTalk(size_t talk) { m_view->scrollToTalk(talk); }

void ReaderPage::setTalkRow(const TalkRow &row) { m_view->setTalkRow(row); }

void ReaderPage::setMarks(const std::vector<MarkRow> &marks, size_t talk) { m_view->setMarks(talk, marks); }

void ReaderPage::setTagHues(const QHash<QString, int> &hues) { m_view->setTagHues(hues); }

void ReaderPage::setPictureOpener(const PictureOpener &opener) { m_view->setPictureOpener(opener); }

void ReaderPage::setCodeLanguage(int block, const QString &language)
{
    m_view->setCodeLanguage(static_cast<size_t>(block), language);
}

void ReaderPage::clear()
{
    closeFind();
    m_view->clearTalk();
}

bool ReaderPage::hasTalk() const { return m_view->scene().builder != nullptr; }

void ReaderPage::setSearchHits(const std::vector<Utf16Range> &talkRanges, int current)
{
    m_view->setHits(talkRanges, current);
}

void ReaderPage::scrollTo(Utf16Range range, bool centred) { m_view->scrollToRange(range, centred); }

void ReaderPage::setSpoken(Utf16Range sentence, Utf16Range word) { m_view->setSpoken(sentence, word); }

bool ReaderPage::isInView(Utf16Range range) const { return m_view->isInView(range); }

void ReaderPage::bringIntoView(Utf16Range range) { m_view->bringIntoView(range); }

const std::vector<ReaderSection> &ReaderPage::sections() const { return m_view->sections(); }

void ReaderPage::scrollToSection(int section) { m_view->scrollToSection(section); }

int ReaderPage::currentSection() const { return m_view->currentSection(); }

qsizetype ReaderPage::topPosition() const { return m_view->topPosition(); }

qsizetype ReaderPage::caretPosition() const { return m_view->caretPosition(); }

double ReaderPage::scrollPlace() const { return m_view->scrollPlace(); }

void ReaderPage::restoreScrollPlace(double place) { m_view->restoreScrollPlace(place); }

Utf16Range ReaderPage::selectedRange() const { return m_view->selectedRange(); }

QString ReaderPage::selectedText() const { return m_view->selectedText(); }

void ReaderPage::select(Utf16Range range) { m_view->select(range); }

void ReaderPage::selectAll() { m_view->selectAll(); }

void ReaderPage::restoreSelection(Utf16Range range) { m_view->restoreSelection(range); }

void ReaderPage::clearSelection() { m_view->clearSelection(); }

void ReaderPage::copySelection() { m_view->copy(); }

void ReaderPage::copySelectionAsQuote() { m_view->copyAsQuote(); }

void ReaderPage::copyLink()
{
    if (hasTalk()) {
        QGuiApplication::clipboard()->setText(m_view->linkHere());
    }
}

void ReaderPage::setHtmlMaker(const std::function<QString(const Document &)> &maker)
{
    m_view->setHtmlMaker(maker);
}

void ReaderPage::setCaretShown(bool isShown) { m_view->setCaretShown(isShown); }

void ReaderPage::setAppearance(const ReaderAppearance &appearance) { m_view->setAppearance(appearance); }

const ReaderAppearance &ReaderPage::appearance() const { return m_view->scene().appearance; }

void ReaderPage::setTextSize(int pixels)
{
    ReaderAppearance changed = appearance();
    changed.size = pixels;
    setAppearance(changed);
}

void ReaderPage::setNotesVisible(bool visible) { m_view->setNotesVisible(visible); }

int ReaderPage::notesStart() const
{
    const PageMetrics &metrics = m_view->scene().metrics;
    if (metrics.notes != NotesPlace::Margin) {
        return -1;
    }
    const int left = m_view->viewport()->mapTo(this, QPoint(metrics.notesLeft, 0)).x();
    return isRightToLeft() ? width() - left - metrics.notesWidth : left;
}

bool ReaderPage::areNotesVisible() const { return m_view->areNotesVisible(); }

void ReaderPage::setActiveMark(const QUuid &mark) { m_view->setActiveMark(mark); }

QUuid ReaderPage::activeMark() const { return m_view->scene().active; }

void ReaderPage::editNote(const QUuid &mark) { m_view->editNote(mark); }

void ReaderPage::stepMark(int direction) { m_view->stepMark(direction); }

QUuid ReaderPage::markAtHand() const { return m_view->markAtHand(); }

void ReaderPage::applyKind(MarkKind kind) { m_view->applyKind(kind); }

void ReaderPage::applyComment() { m_view->applyComment(); }

void ReaderPage::applyTag(const QPoint &global) { m_view->applyTag(global); }

void ReaderPage::applyTodo() { m_view->applyTodo(); }

void ReaderPage::applyRemoval() { m_view->applyRemoval(); }

QWidget *ReaderPage::view() const { return m_view; }

void ReaderPage::openFind()
{
    const QString selected = selectedText();
    const bool isShort = selected.size() <= 100 && !selected.contains(QLatin1Char('\n'));
    m_findBar->open(isShort ? selected : QString());
}

void ReaderPage::closeFind()
{
    if (!isFindOpen()) {
        return;
    }
    const bool hadFocus = m_findBar->isAncestorOf(focusWidget());
    m_findBar->hide();
    m_view->setHits({}, -1);
    if (m_findCurrent >= 0 && static_cast<size_t>(m_findCurrent) < m_findHits.size()) {
        m_view->select(m_findHits[static_cast<size_t>(m_findCurrent)]);
    }
    m_findHits.clear();
    m_findCurrent = -1;
    if (hadFocus) {
        m_view->setFocus(Qt::OtherFocusReason);
    }
}

bool ReaderPage::isFindOpen() const { return m_findBar->isVisibleTo(this); }

void ReaderPage::findNext() { stepFind(1); }

void ReaderPage::findPrevious() { stepFind(-1); }

void ReaderPage::runFind(const QString &text, bool caseSensitive, bool wholeWords)
{
    m_findHits = findInText(m_view->talk().document->text, text, caseSensitive, wholeWords);
    std::erase_if(m_findHits, [this](Utf16Range hit) { return !m_view->isShown(hit); });
    m_findCurrent = -1;
    if (!m_findHits.empty()) {
        // The first one at or below what is being read.
        const qsizetype top = m_view->topPosition();
        const auto from = std::ranges::lower_bound(m_findHits, top, {}, &Utf16Range::begin);
        m_findCurrent = from == m_findHits.end() ? 0 : static_cast<int>(from - m_findHits.begin());
    }
    showFindResult(false);
}

void ReaderPage::stepFind(int direction)
{
    if (!isFindOpen()) {
        openFind();
        return;
    }
    const auto count = static_cast<int>(m_findHits.size());
    if (count == 0) {
        return;
    }
    const int next = m_findCurrent + direction;
    m_findCurrent = (next + count) % count;
    showFindResult(next != m_findCurrent);
}

void ReaderPage::showFindResult(bool wrapped)
{
    m_view->setHits(m_findHits, m_findCurrent);
    m_findBar->setResult(m_findCurrent, static_cast<int>(m_findHits.size()), wrapped);
    if (m_findCurrent >= 0) {
        m_view->scrollToRange(m_findHits[static_cast<size_t>(m_findCurrent)], false);
    }
}

} // namespace Lectern::Ui
