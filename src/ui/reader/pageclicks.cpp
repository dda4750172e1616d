// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the text and answers: pictures, boxes of tasks, links, languages of code.

#include "document/headinglink.h"
#include "ui/reader/codehighlighter.h"
#include "ui/reader/links.h"
#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace Lectern::Ui {

bool ReaderView::pressContent(QPointF page)
{
    if (const QTextBlock picture = pictureAt(page); picture.isValid()) {
        openPicture(picture);
        return true;
    }
    if (const QTextBlock task = taskAt(page); task.isValid()) {
        Q_EMIT taskClicked(content().blocks[static_cast<size_t>(infoOf(task)->source)].text);
        return true;
    }
    const int group = codeGroupAt(page);
    if (group >= 0 && languageButton(m_scene, group).contains(page)) {
        const QPointF below = languageButton(m_scene, group).bottomLeft();
        showLanguageMenu(
            group, viewport()->mapToGlobal((below - QPointF(0, verticalScrollBar()->value())).toPoint()));
        return true;
    }
    return false;
}

/// `textPosition`: in the viewport, moved with what moves sideways. Answers whether a click would do
/// something.
bool ReaderView::hoverContent(QPointF page, QPointF textPosition)
{
    const int group = codeGroupAt(page);
    const int language = group >= 0 && languageButton(m_scene, group).contains(page) ? group : -1;
    const QString target = anchorAt(textPosition.toPoint());
    const bool isOutside = !target.isEmpty() && pageLink(target).goal == LinkGoal::Outside;
    const int at = document()->documentLayout()->hitTest(toPage(textPosition), Qt::ExactHit);
    const Utf16Range link = isOutside ? linkAround(at) : Utf16Range{};
    if (language != m_scene.hoveredLanguage || link != m_scene.hoveredLink) {
        m_scene.hoveredLanguage = language;
        m_scene.hoveredLink = link;
        viewport()->update();
    }
    const QTextBlock picture = pictureAt(page);
    if (picture.isValid()) {
        const QString refusal = m_pictures->refusal(infoOf(picture)->pictureKey);
        setToolTip(refusal);
        return refusal.isEmpty();
    }
    setToolTip({});
    return language >= 0 || taskAt(page).isValid();
}

/// With the caret (F7): Space ticks a task; Return follows a link, opens a picture, chooses a language.
bool ReaderView::actAtCaret(const QKeyEvent *event)
{
    const QTextBlock block = textCursor().block();
    const BlockInfo *info = block.isValid() ? infoOf(block) : nullptr;
    if (!m_hasCaret || info == nullptr || event->modifiers() != Qt::NoModifier) {
        return false;
    }
    if (event->key() == Qt::Key_Space && info->marker == Marker::Task) {
        Q_EMIT taskClicked(content().blocks[static_cast<size_t>(info->source)].text);
        return true;
    }
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        return false;
    }
    QTextCursor behind = textCursor();
    behind.clearSelection();
    behind.movePosition(QTextCursor::NextCharacter);
    const Utf16Range link = linkAround(textCursor().position());
    if (!link.isEmpty()) {
        followLink(QUrl(behind.charFormat().anchorHref()));
    } else if (info->kind == PageBlockKind::Image) {
        openPicture(block);
    } else if (info->kind == PageBlockKind::Code
        && m_builder->codeGroups()[static_cast<size_t>(info->group)].isUnlabelled) {
        showLanguageMenu(info->group, viewport()->mapToGlobal(cursorRect().bottomLeft()));
    } else {
        return false;
    }
    return true;
}

QTextBlock ReaderView::taskAt(QPointF page) const
{
    constexpr int air = 5; // a box of 15 pixels is small to hit
    const QTextBlock block =
        document()->findBlock(std::max(0, document()->documentLayout()->hitTest(page, Qt::FuzzyHit)));
    const BlockInfo *info = block.isValid() ? infoOf(block) : nullptr;
    const bool isTask = info != nullptr && info->marker == Marker::Task
        && taskBox(m_scene, block).adjusted(-air, -air, air, air).contains(page);
    return isTask ? block : QTextBlock();
}

Utf16Range ReaderView::linkAround(int documentPosition) const
{
    const QTextBlock block = documentPosition < 0 ? QTextBlock() : document()->findBlock(documentPosition);
    Utf16Range link;
    QString target;
    // A link is as many fragments as it has formats; those of one target that touch are one.
    for (auto it = block.begin(); block.isValid() && !it.atEnd(); ++it) {
        const QTextFragment part = it.fragment();
        const QString here = part.charFormat().anchorHref();
        if (here != target || here.isEmpty()) {
            if (link.contains(documentPosition)) {
                return link;
            }
            link = {part.position(), part.position()};
            target = here;
        }
        link.end = here.isEmpty() ? link.begin : part.position() + part.length();
    }
    return link.contains(documentPosition) ? link : Utf16Range{};
}

void ReaderView::followLink(const QUrl &url)
{
    const PageLink link = pageLink(url.toString(QUrl::FullyEncoded));
    if (link.goal == LinkGoal::Notes && link.path.isEmpty()) {
        followFragment(link.fragment);
    } else if (link.goal == LinkGoal::Notes) {
        Q_EMIT notesRequested(link.path, link.fragment);
    } else if (link.goal != LinkGoal::Text) {
        Q_EMIT linkActivated(link.url);
    }
}

void ReaderView::followFragment(const QString &fragment)
{
    const auto section = std::ranges::find_if(m_sections,
        [&fragment](const ReaderSection &known) { return headingLink(known.title) == fragment.toLower(); });
    if (section != m_sections.end()) {
        scrollToSection(static_cast<int>(section - m_sections.begin()));
    }
}

void ReaderView::showLanguageMenu(int group, const QPoint &global)
{
    const CodeGroup &code = m_builder->codeGroups()[static_cast<size_t>(group)];
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("languageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, &code](QMenu *to, const QString &name, const QString &id) {
        QAction *action = to->addAction(name, this,
            [this, block = static_cast<int>(code.source), id] { Q_EMIT codeLanguageChosen(block, id); });
        action->setCheckable(true);
        action->setChecked(code.language.compare(id, Qt::CaseInsensitive) == 0);
    };
    add(menu, tr("Plain text"), QStringLiteral("text"));
    menu->addSeparator();
    for (const CodeLanguage &language : CodeHighlighter::commonLanguages()) {
        add(menu, language.name, language.id);
    }
    menu->addSeparator();
    QMenu *others = menu->addMenu(tr("Other languages"));
    QMenu *letter = nullptr;
    for (const CodeLanguage &language : m_highlighter->languages()) {
        const QString first = language.name.left(1).toUpper();
        if (letter == nullptr || letter->title() != first) {
            letter = others->addMenu(first);
        }
        add(letter, language.name, language.id);
    }
    others->setEnabled(!others->isEmpty());
    menu->popup(global);
}

} // namespace Lectern::Ui
