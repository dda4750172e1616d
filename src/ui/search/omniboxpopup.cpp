// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the omnibox offers below itself: filter names, values of filters, recent searches, and errors in
// words.

#include "chipbutton.h"
#include "errorstrip.h"
#include "omnibox.h"

#include "document/lecternlink.h"
#include "services/librarysession.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr qsizetype mostRecent = 3;
constexpr qsizetype mostSaved = 3;
constexpr qsizetype leastToJump = 2; ///< letters

QStringList firstOf(const QStringList &all, qsizetype most) { return all.first(std::min(most, all.size())); }

QString headerFor(const QString &field, const QString &prefix)
{
    static const QHash<QString, QString> names{{QStringLiteral("speaker"), Omnibox::tr("Speakers")},
        {QStringLiteral("event"), Omnibox::tr("Events")}, {QStringLiteral("tag"), Omnibox::tr("Tags")},
        {QStringLiteral("section"), Omnibox::tr("Sections")}, {QStringLiteral("year"), Omnibox::tr("Years")},
        {QStringLiteral("date"), Omnibox::tr("Dates")}, {QStringLiteral("is"), Omnibox::tr("Status")},
        {QStringLiteral("has"), Omnibox::tr("Content")},
        {QStringLiteral("mark"), Omnibox::tr("Kinds of marks")},
        {QStringLiteral("in"), Omnibox::tr("Where to look")}};
    const QString name = names.value(field);
    return prefix.isEmpty() ? name
                            : Omnibox::tr("%1 with “%2”", "kind of values, what was typed").arg(name, prefix);
}

/// The word before the caret, from which a filter name may come.
QString wordBefore(const QString &text, qsizetype caret)
{
    qsizetype begin = caret;
    while (begin > 0 && (text[begin - 1].isLetter())) {
        --begin;
    }
    const bool isWhole = begin == 0 || text[begin - 1].isSpace() || text[begin - 1] == u'-';
    return isWhole ? text.sliced(begin, caret - begin) : QString();
}

} // namespace

void Omnibox::updatePopup()
{
    if (!m_edit->hasFocus()) {
        return;
    }
    const QString text = m_edit->text();
    const FilterStart start = filterAt(text, m_edit->cursorPosition());
    if (start.isValid()) {
        offerValues(start);
        return;
    }
    m_completing = {};
    if (isLink()) {
        m_jumps = {makeJumpRow(JumpKind::Link, tr("Open this link"), {}, text.trimmed())};
        offerPlain();
        return;
    }
    if (text.trimmed().isEmpty() && m_chips.isEmpty()) {
        m_jumps.clear();
        offerNames({});
        return;
    }
    // The old places stay until the answer comes: no flicker between two keys.
    const bool mayJump = m_chips.isEmpty() && (asksForActions() || text.trimmed().size() >= leastToJump);
    if (!mayJump) {
        m_jumps.clear();
    }
    offerPlain();
    if (mayJump) {
        Q_EMIT jumpsRequested(text);
    }
}

/// Whether the address of a talk or a mark was put here, which is opened and not searched for.
bool Omnibox::isLink() const { return m_chips.isEmpty() && lecternLink(m_edit->text().trimmed()); }

bool Omnibox::asksForActions() const { return m_chips.isEmpty() && m_edit->text().startsWith(u'>'); }

std::vector<Completion> Omnibox::namesFrom(const QString &prefix) const
{
    std::vector<Completion> rows;
    for (const QString &name : Store::filterNames()) {
        if (name.startsWith(prefix, Qt::CaseInsensitive)) {
            rows.push_back({name + u':', -1, -1});
        }
    }
    return rows;
}

/// Places that are called like what is typed, and below them the filters that begin like its last word.
void Omnibox::offerPlain()
{
    const QString word = wordBefore(m_edit->text(), m_edit->cursorPosition());
    const auto names = word.size() >= 2 && !asksForActions() ? namesFrom(word) : std::vector<Completion>();
    std::vector<Completion> rows;
    for (const JumpRow &jump : m_jumps) {
        rows.push_back({jump.name, -1, -1, jump});
    }
    rows.insert(rows.end(), names.begin(), names.end());
    const QString header = asksForActions() ? tr("Actions")
        : m_jumps.empty()                   ? tr("Filters")
        : names.empty()                     ? tr("Go to")
                                            : tr("Go to, and filters");
    showPopup(header, word, rows);
}

void Omnibox::setJumps(const QString &typed, const std::vector<JumpRow> &jumps)
{
    const bool isAwaited = m_edit->text() == typed && m_edit->hasFocus() && !m_completing.isValid();
    if (isAwaited && m_jumps != jumps && !m_hasMoved) {
        m_jumps = jumps;
        offerPlain();
    }
}

void Omnibox::offerNames(const QString &prefix)
{
    std::vector<Completion> rows;
    if (prefix.isEmpty()) {
        QStringList saved = m_saved;
        saved.removeIf(
            [this](const QString &query) { return firstOf(m_recent, mostRecent).contains(query); });
        for (const QString &search : firstOf(m_recent, mostRecent) + firstOf(saved, mostSaved)) {
            rows.push_back({search, -1, -1});
        }
    }
    const auto names = namesFrom(prefix);
    rows.insert(rows.end(), names.begin(), names.end());
    const bool hasRecent = prefix.isEmpty() && !m_recent.isEmpty();
    const bool hasSaved = prefix.isEmpty() && !m_saved.isEmpty();
    showPopup(hasSaved  ? tr("Recent and saved searches, filters")
            : hasRecent ? tr("Recent searches and filters")
                        : tr("Filters"),
        prefix, rows);
}

void Omnibox::offerValues(const FilterStart &start)
{
    const bool isNew = start != m_completing;
    m_completing = start;
    const QStringList fixed = Store::fixedValues(start.field);
    if (!fixed.isEmpty()) {
        std::vector<Completion> rows;
        for (const QString &value : fixed) {
            if (value.startsWith(start.prefix, Qt::CaseInsensitive)) {
                rows.push_back({value, -1, -1});
            }
        }
        if (isNew) {
            showPopup(headerFor(start.field, start.prefix), start.prefix, rows);
        }
    }
    if (isNew) {
        // The old rows stay until the answer comes: no flicker between two keys.
        Q_EMIT completionsRequested(start.field, start.prefix);
    }
}

void Omnibox::setCompletions(
    const QString &field, const QString &prefix, const std::vector<Completion> &values)
{
    const bool isAwaited = m_completing.isValid() && m_completing.field == field
        && m_completing.prefix == prefix && m_edit->hasFocus();
    const QStringList fixed = Store::fixedValues(field);
    // Fixed values stand there already: their numbers join them, unless a row was chosen by then.
    if (!isAwaited || (!fixed.isEmpty() && (m_hasMoved || !isPopupVisible()))) {
        return;
    }
    std::vector<Completion> rows = values;
    std::ranges::stable_sort(rows, {}, [&fixed](const Completion &row) { return fixed.indexOf(row.value); });
    showPopup(headerFor(field, prefix), prefix, rows);
}

void Omnibox::setSavedSearches(const QStringList &searches) { m_saved = searches; }

void Omnibox::setRecentSearches(const QStringList &searches) { m_recent = searches; }

void Omnibox::showPopup(const QString &header, const QString &prefix, const std::vector<Completion> &rows)
{
    if (rows.empty()) {
        m_popup->hide();
        return;
    }
    if (m_popup->parentWidget() != window()) {
        m_popup->setParent(window());
    }
    const bool canLeaveOut = m_completing.isValid() && !m_completing.isExcluded;
    m_hasMoved = false;
    m_popup->setRows(header, prefix, rows, canLeaveOut ? u'-' + m_completing.field + u':' : QString());
    placePopup();
    m_popup->show();
    m_popup->raise();
}

void Omnibox::placePopup()
{
    if (m_popup->parentWidget() == this || !m_popup->parentWidget()) {
        return;
    }
    // At the begin of what is being completed, inside the window. Chips may just have come or gone.
    m_layout->activate();
    const QFontMetrics metrics(m_edit->font());
    const QString text = m_edit->text();
    const qsizetype begin = m_completing.isValid() ? m_completing.begin : m_edit->cursorPosition();
    const int caret = m_edit->inputMethodQuery(Qt::ImCursorRectangle).toRectF().center().toPoint().x()
        - metrics.horizontalAdvance(text.sliced(begin, m_edit->cursorPosition() - begin));
    const QPoint below = m_edit->mapTo(window(), QPoint(caret, 0));
    const int y = mapTo(window(), QPoint(0, height())).y() + scaled(3);
    const int shadow = Painting::shadowRoom();
    const int most = window()->width() - m_popup->width() + shadow - scaled(4);
    const int x = qBound(scaled(4) - shadow, below.x() - shadow - scaled(17), most);
    m_popup->move(x, y);
}

bool Omnibox::isPopupVisible() const { return m_popup->isVisible(); }

void Omnibox::takeCompletion(const Completion &completion)
{
    if (completion.jump) {
        if (completion.jump->isEnabled) {
            const JumpRow jump = *completion.jump;
            m_jumps.clear();
            clear();
            Q_EMIT jumpChosen(jump);
        }
        return;
    }
    const QString text = m_edit->text();
    const qsizetype caret = m_edit->cursorPosition();
    const bool isValue = m_completing.isValid();
    const bool isName = !isValue && completion.value.endsWith(u':');
    m_popup->hide();
    if (!isValue && !isName) {
        setQuery(completion.value);
        return;
    }
    if (isName) {
        const qsizetype begin = caret - wordBefore(text, caret).size();
        const QString before = text.first(begin) + completion.value;
        m_edit->setText(before + text.sliced(caret));
        m_edit->setCursorPosition(int(before.size()));
    } else {
        QueryChip chip{m_completing.field, completion.value, m_completing.isExcluded};
        m_chips.append(chip);
        m_edit->setText(text.first(m_completing.begin) + text.sliced(caret).trimmed());
        m_edit->setCursorPosition(int(m_completing.begin));
        m_completing = {};
        rebuildChips();
    }
    refreshEnds();
    updatePopup();
    announce();
}

void Omnibox::setError(const QString &message, int position, int length)
{
    m_error = message;
    m_errorStrip->setMessage(message, position >= 0 ? query().mid(position, length) : QString());
    showError();
}

/// Never below completions: while those are there, a word is still being typed.
void Omnibox::showError()
{
    if (!m_errorStrip || !m_popup) {
        return; // the window goes
    }
    placeError();
    m_errorStrip->setVisible(!m_error.isEmpty() && !isPopupVisible());
    update();
}

void Omnibox::placeError()
{
    if (m_error.isEmpty()) {
        return;
    }
    if (m_errorStrip->parentWidget() != window()) {
        m_errorStrip->setParent(window());
    }
    m_errorStrip->hangBelow(QRect(mapTo(window(), QPoint(0, 0)), size()));
    m_errorStrip->raise();
}

} // namespace Lectern::Ui
