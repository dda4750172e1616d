// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultspane.h"

#include "keyhints.h"
#include "progressline.h"
#include "resultdelegate.h"
#include "resultscopes.h"
#include "resultsview.h"
#include "yearhistogram.h"

#include "ui/sidebar/emptystate.h"
#include "ui/sidebar/hairline.h"
#include "ui/sidebar/mutedlabel.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStackedWidget>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

// "No spinner before 300 ms."
constexpr int progressDelayMs = 300;

CodePointRange rangeOf(const QModelIndex &index)
{
    return index.data(ResultRangeRole).value<CodePointRange>();
}

ResultRowKind kindOf(const QModelIndex &index)
{
    return static_cast<ResultRowKind>(index.data(ResultKindRole).toInt());
}

} // namespace

ResultsPane::ResultsPane(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("resultsPane"));
    setAccessibleName(tr("Search results"));
    build();
    connectParts();
    refreshHeader();
}

ResultsPane::~ResultsPane()
{
    delete m_stack; // the view goes before the model it looks at
}

void ResultsPane::build()
{
    m_progress = new ProgressLine(this);
    m_stack = new QStackedWidget(this);
    m_view = new ResultsView(this);
    m_view->setItemDelegate(new ResultDelegate(m_view));
    m_view->setModel(&m_model);
    m_empty = new EmptyState(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_progress);
    m_header = buildHeader();
    m_scopes = new ResultScopes(this);
    m_scopesLine = new Hairline(this);
    layout->addWidget(m_header);
    layout->addWidget(m_scopes);
    layout->addWidget(m_scopesLine);
    layout->addWidget(m_stack, 1);
    m_footer = buildFooter();
    layout->addWidget(m_footer);
}

QWidget *ResultsPane::buildHeader()
{
    auto *header = new QWidget(this);
    m_count = new QLabel(header);
    m_count->setObjectName(QStringLiteral("resultsCount"));
    m_detail = new MutedLabel(QString(), header);
    m_years = new YearHistogram(header);
    m_years->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_count);
    words->addWidget(m_detail);
    words->addStretch(1);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(scaled(16), scaled(12), scaled(17), 0);
    layout->addLayout(words, 1);
    layout->addWidget(m_years, 0, Qt::AlignTop);
    return header;
}

QWidget *ResultsPane::buildFooter()
{
    auto *keys = new KeyHints(16, this);
    keys->add({QStringLiteral("↑"), QStringLiteral("↓")}, tr("passages"));
    keys->add({tr("Ctrl"), QStringLiteral("↓")}, tr("talks"));
    keys->add({tr("Enter")}, tr("open"));
    keys->add({tr("Esc")}, tr("back to reading"));
    keys->addStretch();
    keys->leaveOutWhatDoesNotFit();
    auto *footer = new QWidget(this);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new Hairline(footer));
    layout->addWidget(keys);
    return footer;
}

void ResultsPane::connectParts()
{
    m_progressDelay.setSingleShot(true);
    m_progressDelay.setInterval(progressDelayMs);
    connect(&m_progressDelay, &QTimer::timeout, this, [this] { m_progress->setRunning(true); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResultsPane::preview);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (kindOf(index) == ResultRowKind::More) {
            Q_EMIT moreRequested(index.data(ResultTalkRole).toUuid());
        }
    });
    connect(m_view, &ResultsView::opened, this, &ResultsPane::open);
    connect(m_view, &ResultsView::closed, this, &ResultsPane::closeRequested);
    connect(m_view, &ResultsView::leftUpwards, this, &ResultsPane::backToFieldRequested);
    connect(m_years, &YearHistogram::chosen, this, &ResultsPane::yearsChosen);
    connect(m_empty, &EmptyState::linkActivated, this, &ResultsPane::suggestionChosen);
    connect(
        m_scopes, &ResultScopes::orderChosen, this, [this](ResultOrder order) { m_model.setOrder(order); });
}

void ResultsPane::showSearching(const QString &query)
{
    m_hasYears = m_hasYears && query == m_query;
    m_query = query;
    m_shownQuery.clear();
    m_isFinal = false;
    m_progressDelay.start();
}

void ResultsPane::showResult(const QString &query, const Store::SearchResult &result, bool isFinal)
{
    const bool isFuller = query == m_query && !m_isFinal && m_shownQuery == query;
    const QModelIndex current = m_view->currentIndex();
    const QUuid talk = current.data(ResultTalkRole).toUuid();
    const CodePointRange range = rangeOf(current);
    const QUuid mark = current.data(ResultMarkRole).toUuid();
    {
        const QScopedValueRollback quiet(m_isQuiet, true);
        if (isFuller) {
            m_model.addResult(result);
        } else {
            m_model.setResult(result);
            m_view->scrollToTop();
        }
        restoreCurrent(talk, range, mark);
    }
    m_query = query;
    m_shownQuery = query;
    m_isFinal = isFinal;
    if (isFinal) {
        m_progressDelay.stop();
        m_progress->setRunning(false);
    }
    m_view->setUnfinished(!isFinal);
    if (!m_hasYears) {
        m_years->setYears(m_model.passagesByYear());
    }
    refreshHeader();
    const bool isNothing = isFinal && m_model.rowCount() == 0;
    if (isNothing) {
        showNothing(query, result);
    }
    m_stack->setCurrentWidget(isNothing ? static_cast<QWidget *>(m_empty) : m_view);
    m_footer->setVisible(!isNothing); // its keys lead through rows
}

void ResultsPane::showTalkHits(const QUuid &talk, const std::vector<Store::SearchHit> &hits)
{
    m_model.setTalkHits(talk, hits);
}

void ResultsPane::clear()
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    m_model.clear();
    m_query.clear();
    m_isFinal = true;
    m_progressDelay.stop();
    m_progress->setRunning(false);
    m_view->setUnfinished(false);
    m_years->setYears({});
    m_stack->setCurrentWidget(m_view);
    m_footer->show();
    refreshHeader();
}

void ResultsPane::restoreCurrent(const QUuid &talk, CodePointRange range, const QUuid &mark)
{
    if (talk.isNull()) {
        return;
    }
    if (const int row = m_model.rowOf(talk, range, mark); row >= 0) {
        m_view->setCurrentIndex(m_model.index(row));
    }
}

void ResultsPane::showNothing(const QString &query, const Store::SearchResult &result)
{
    QStringList lines;
    if (!result.suggestions.isEmpty()) {
        QStringList links;
        for (const QString &suggestion : result.suggestions) {
            links.append(EmptyState::link(suggestion, suggestion));
        }
        lines.append(tr("Did you mean %1?").arg(links.join(QStringLiteral(", "))));
    }
    for (const Store::WithoutFilter &left : result.withoutFilters) {
        const QString link = EmptyState::link(left.query, left.filter);
        lines.append(tr("Or leave out %1 for %Ln passage(s)", nullptr, left.passages).arg(link));
    }
    if (m_scopes->scope() != ResultScope::Everything) {
        lines.append(
            tr("Only “%1” was searched.").arg(ResultScopes::nameOf(m_scopes->scope()).toHtmlEscaped()));
    }
    if (lines.isEmpty()) {
        lines.append(tr("Fewer words or fewer filters find more."));
    }
    m_empty->setContent(
        QStringLiteral("find"), tr("Nothing for “%1”").arg(query), lines.join(QStringLiteral("<br>")));
}

void ResultsPane::setYears(const QList<std::pair<int, int>> &years, int first, int last)
{
    m_hasYears = true;
    m_years->setYears(years);
    m_years->setChosen(first, last);
    refreshHeader();
}

void ResultsPane::refreshHeader()
{
    const int passages = m_model.totalPassages();
    const int talks = m_model.totalTalks();
    const QString passageText = tr("%n passage(s)", nullptr, passages);
    const QString talkText = tr("%n talk(s)", nullptr, talks);
    const QString both =
        m_model.isExactCount() ? tr("%1 in %2", "passages, talks") : tr("Over %1 in %2", "passages, talks");
    const bool isNothing = passages == 0 && m_isFinal && !m_query.isEmpty();
    m_count->setText(passages > 0 ? both.arg(passageText, talkText)
            : isNothing           ? tr("No passages")
                                  : QString());
    m_count->setFont(uiFont(0, QFont::DemiBold));
    m_detail->setText(m_isFinal ? QString() : tr("Still searching…"));
    setAccessibleDescription(m_count->text());
    // That nothing was found is said below, with what may help; above it stands only what leads on from
    // there.
    m_header->setVisible(!isNothing || !m_years->isHidden());
    const bool hasScopes = !isNothing || m_scopes->scope() != ResultScope::Everything || !m_years->isHidden();
    m_scopes->setVisible(hasScopes);
    m_scopesLine->setVisible(hasScopes);
}

void ResultsPane::preview(const QModelIndex &index)
{
    const ResultRowKind kind = kindOf(index);
    const bool isPassage = index.isValid() && (kind == ResultRowKind::Talk || kind == ResultRowKind::Hit);
    if (isPassage && !m_isQuiet) {
        Q_EMIT previewRequested(
            index.data(ResultTalkRole).toUuid(), rangeOf(index), index.data(ResultMarkRole).toUuid());
    }
}

void ResultsPane::open(const QModelIndex &index, bool keepList)
{
    if (!index.isValid()) {
        return;
    }
    const QUuid talk = index.data(ResultTalkRole).toUuid();
    if (kindOf(index) == ResultRowKind::More) {
        Q_EMIT moreRequested(talk);
    } else {
        Q_EMIT openRequested(talk, rangeOf(index), index.data(ResultMarkRole).toUuid(), keepList);
    }
}

std::pair<int, int> ResultsPane::matchPosition() const
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || kindOf(current) != ResultRowKind::Hit) {
        return {0, 0};
    }
    int number = 0;
    QModelIndex row = current;
    while (row.isValid() && kindOf(row) == ResultRowKind::Hit) {
        ++number;
        row = row.siblingAtRow(row.row() - 1);
    }
    return {number, row.data(ResultCountRole).toInt()};
}

void ResultsPane::selectNext()
{
    const QModelIndex current = m_view->currentIndex();
    const QModelIndex next = current.isValid() ? m_view->passageBeside(current, 1) : m_view->firstPassage();
    if (next.isValid()) {
        m_view->setCurrentIndex(next);
    }
}

void ResultsPane::selectPrevious()
{
    if (const QModelIndex above = m_view->passageBeside(m_view->currentIndex(), -1); above.isValid()) {
        m_view->setCurrentIndex(above);
    }
}

void ResultsPane::focusResults()
{
    // First the passage, then the focus: a view without a current row takes its first, a heading, when
    // focused.
    if (!m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(m_view->firstPassage());
    }
    m_view->setFocus(Qt::ShortcutFocusReason);
}

QListView *ResultsPane::view() const { return m_view; }

QSize ResultsPane::sizeHint() const { return {scaled(468), scaled(600)}; }

} // namespace Lectern::Ui
