// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readeraccess.h"

#include "document/markwords.h"
#include "ui/reader/readerview.h"
#include "ui/theme.h"

#include <QAccessibleWidget>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// Attributes are told apart by ';' and ':', and Qt does not undo what IAccessible2 writes for these.
QString attribute(const char *name, const QStringList &values)
{
    QString value = values.join(QStringLiteral(", ")).simplified();
    if (value.isEmpty()) {
        return {};
    }
    value.replace(u':', u',').replace(u';', u',').replace(u'\\', u'/');
    return QLatin1StringView(name) + u':' + value + u';';
}

/// The colour that marks the passage, which is all that Qt hands on to AT-SPI of a mark.
QString groundOf(MarkKind kind)
{
    if (tokens().isHighContrast) {
        return {};
    }
    const QColor fill = tokens().fill(kind);
    return attribute("background-color",
        {QStringLiteral("rgb(%1,%2,%3)").arg(fill.red()).arg(fill.green()).arg(fill.blue())});
}

QString attributesOf(const std::vector<const MarkRow *> &marks)
{
    if (marks.empty()) {
        return {};
    }
    QStringList kinds;
    QStringList comments;
    QStringList tags;
    QStringList places;
    for (const MarkRow *mark : marks) {
        kinds += kindWords(mark->kind);
        tags += mark->tags;
        if (!mark->comment.isEmpty()) {
            comments += mark->comment;
        }
        if (mark->state != AnchorState::Exact) {
            places += placeWords(*mark);
        }
    }
    return attribute("mark", kinds) + attribute("mark-comment", comments) + attribute("mark-tags", tags)
        + attribute("mark-place", places) + groundOf(marks.front()->kind);
}

QString attributesOf(const QTextCharFormat &format)
{
    const QFont font = format.font();
    QString text = attribute("font-family", {font.family()});
    if (font.weight() >= QFont::DemiBold) {
        text += attribute("font-weight", {QStringLiteral("bold")});
    }
    if (font.italic()) {
        text += attribute("font-style", {QStringLiteral("italic")});
    }
    return text;
}

/// The page, in positions of its document.
class AccessiblePage final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessiblePage(ReaderView *view)
        : QAccessibleWidget(view, QAccessible::StaticText)
        , m_view(view)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    void selection(int index, int *start, int *end) const override
    {
        const QTextCursor cursor = m_view->textCursor();
        const bool isThere = index == 0 && cursor.hasSelection();
        *start = isThere ? cursor.selectionStart() : 0;
        *end = isThere ? cursor.selectionEnd() : 0;
    }
    [[nodiscard]] int selectionCount() const override { return m_view->textCursor().hasSelection() ? 1 : 0; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int index) override
    {
        if (index == 0) {
            m_view->clearSelection();
        }
    }
    void setSelection(int index, int start, int end) override
    {
        if (index == 0) {
            QTextCursor cursor = cursorAt(start);
            cursor.setPosition(inside(end), QTextCursor::KeepAnchor);
            m_view->setTextCursor(cursor);
        }
    }

    [[nodiscard]] int cursorPosition() const override { return m_view->textCursor().position(); }
    void setCursorPosition(int position) override { m_view->setTextCursor(cursorAt(position)); }
    [[nodiscard]] int characterCount() const override
    {
        return std::max(0, m_view->document()->characterCount() - 1);
    }

    /// By paragraphs: a cursor that selects into a table takes whole rows of it.
    [[nodiscard]] QString text(int start, int end) const override
    {
        const int first = inside(start);
        const int last = end < 0 ? characterCount() : inside(end);
        QString words;
        for (QTextBlock block = m_view->document()->findBlock(first);
            block.isValid() && block.position() < last; block = block.next()) {
            const QString all = block.text() + u'\n';
            const int from = std::max(0, first - block.position());
            words += QStringView(all).sliced(from).first(
                std::min<qsizetype>(all.size() - from, last - block.position() - from));
        }
        return words.replace(QChar::LineSeparator, u'\n');
    }

    /// Says the mark at the caret, too: what Qt hands on of attributes on this desktop are only names that it
    /// knows.
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const PageMark *mark =
            kind == QAccessible::Description ? m_view->scene().find(m_view->markAtCaret()) : nullptr;
        return mark ? spokenMark(m_view->scene().marks[mark->row]) : QAccessibleWidget::text(kind);
    }

    QString textAtOffset(
        int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override
    {
        return boundary == QAccessible::LineBoundary
            ? line(offset, start, end)
            : QAccessibleTextInterface::textAtOffset(offset, boundary, start, end);
    }
    QString textBeforeOffset(
        int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override
    {
        if (boundary != QAccessible::LineBoundary) {
            return QAccessibleTextInterface::textBeforeOffset(offset, boundary, start, end);
        }
        const Utf16Range here = lineAt(offset);
        return here.begin > 0 ? line(int(here.begin) - 1, start, end) : nothing(start, end);
    }
    QString textAfterOffset(
        int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override
    {
        if (boundary != QAccessible::LineBoundary) {
            return QAccessibleTextInterface::textAfterOffset(offset, boundary, start, end);
        }
        const Utf16Range here = lineAt(offset);
        return here.end < characterCount() ? line(int(here.end), start, end) : nothing(start, end);
    }

    [[nodiscard]] QRect characterRect(int offset) const override
    {
        QRect rect = m_view->cursorRect(cursorAt(offset));
        const QRect next = m_view->cursorRect(cursorAt(offset + 1));
        if (next.top() == rect.top() && next.left() != rect.left()) {
            rect = rect.united(next);
            rect.setWidth(rect.width() - next.width());
        }
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override
    {
        return m_view->cursorForPosition(m_view->viewport()->mapFromGlobal(point)).position();
    }

    void scrollToSubstring(int startIndex, int) override
    {
        const QRect rect = m_view->cursorRect(cursorAt(startIndex));
        const QRect seen = m_view->viewport()->rect();
        if (rect.top() < seen.top() || rect.bottom() > seen.bottom()) {
            QScrollBar *bar = m_view->verticalScrollBar();
            bar->setValue(bar->value() + rect.top() - seen.height() / 3);
        }
    }

    QString attributes(int offset, int *startOffset, int *endOffset) const override
    {
        const MarksAtPlace marks = marksAtPlace(m_view->scene(), offset, characterCount());
        const Utf16Range font = formatRun(offset);
        *startOffset = int(std::max(marks.range.begin, font.begin));
        *endOffset = int(std::min(marks.range.end, font.end));
        QTextCursor cursor = cursorAt(offset + 1); // a cursor has the format of the letter before it
        return marks.attributes + attributesOf(cursor.charFormat());
    }

private:
    [[nodiscard]] int inside(int position) const { return std::clamp(position, 0, characterCount()); }

    [[nodiscard]] QTextCursor cursorAt(int position) const
    {
        QTextCursor cursor(m_view->document());
        cursor.setPosition(inside(position));
        return cursor;
    }

    static QString nothing(int *start, int *end)
    {
        *start = *end = -1;
        return {};
    }

    /// The line as it is set, with the end of its paragraph; the paragraph where that is not set yet.
    [[nodiscard]] Utf16Range lineAt(int offset) const
    {
        const QTextBlock block = m_view->document()->findBlock(inside(offset));
        const int at = inside(offset) - block.position();
        const QTextLine line = block.layout()->lineForTextPosition(at);
        qsizetype begin = block.position();
        qsizetype end = block.position() + block.length();
        if (line.isValid()) {
            begin += line.textStart();
            const bool isLast = line.textStart() + line.textLength() >= block.length() - 1;
            end = isLast ? end : begin + line.textLength();
        }
        return {begin, std::min<qsizetype>(end, characterCount())};
    }

    [[nodiscard]] QString line(int offset, int *start, int *end) const
    {
        const Utf16Range range = lineAt(offset);
        *start = int(range.begin);
        *end = int(range.end);
        return text(*start, *end);
    }

    [[nodiscard]] Utf16Range formatRun(int offset) const
    {
        const QTextBlock block = m_view->document()->findBlock(inside(offset));
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (fragment.contains(offset)) {
                return {fragment.position(), fragment.position() + fragment.length()};
            }
        }
        const int end = block.position() + block.length();
        return {std::max(block.position(), end - 1), end};
    }

    ReaderView *m_view;
};

QAccessibleInterface *accessiblePage(const QString &, QObject *object)
{
    auto *view = qobject_cast<ReaderView *>(object);
    return view ? new AccessiblePage(view) : nullptr;
}

} // namespace

MarksAtPlace marksAtPlace(const PageScene &scene, qsizetype position, qsizetype length)
{
    MarksAtPlace place;
    place.range = {0, length};
    std::vector<const PageMark *> here;
    for (const PageMark &mark : scene.placed) {
        for (const qsizetype edge : {mark.doc.begin, mark.doc.end}) {
            if (edge <= position) {
                place.range.begin = std::max(place.range.begin, edge);
            } else {
                place.range.end = std::min(place.range.end, edge);
            }
        }
        if (mark.doc.contains(position)) {
            here.push_back(&mark);
        }
    }
    std::ranges::stable_sort(
        here, std::ranges::greater(), [](const PageMark *mark) { return mark->doc.begin; });
    std::vector<const MarkRow *> marks;
    for (const PageMark *mark : here) {
        marks.push_back(&scene.marks[mark->row]);
    }
    place.attributes = attributesOf(marks);
    return place;
}

void makePagesAccessible()
{
    QAccessible::installFactory(accessiblePage); // the same one is not taken twice
}

} // namespace Lectern::Ui
