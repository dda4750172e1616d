// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "completionpopup.h"

#include "jumpdelegate.h"
#include "jumplistmodel.h"
#include "keycap.h"
#include "keyhints.h"

#include "ui/sidebar/mutedlabel.h"
#include "ui/sidebar/rowpainter.h"
#include "ui/sidebar/textlines.h"
#include "ui/stylepainting.h"

#include <QAbstractListModel>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Lectern::Ui {

namespace {

enum CompletionRole {
    CountRole = Qt::UserRole + 1,
    HueRole,
    PrefixRole,
    PlaceKindRole,
    PlaceAboutRole,
    PlaceEnabledRole
};

constexpr int narrowPopup = 330;
constexpr int widePopup = 440; ///< with places to jump to, which say what they are about

/// Where the bold part stands: at the begin of the value, or of a part of it behind a slash or blank.
qsizetype placeOf(const QString &value, const QString &prefix)
{
    if (prefix.isEmpty()) {
        return -1;
    }
    // The last part of a branch says most.
    const qsizetype part = value.lastIndexOf(u'/') + 1;
    if (part > 0 && value.sliced(part).startsWith(prefix, Qt::CaseInsensitive)) {
        return part;
    }
    for (qsizetype at = value.indexOf(prefix, 0, Qt::CaseInsensitive); at >= 0;
        at = value.indexOf(prefix, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !value[at - 1].isLetterOrNumber()) {
            return at;
        }
    }
    return value.indexOf(prefix, 0, Qt::CaseInsensitive);
}

class CompletionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(*painter, option);
        if (option.state.testFlag(QStyle::State_Selected)) {
            row.fill(tokens().accentSoft, 5);
        } else {
            row.hover(5);
        }
        if (index.data(PlaceKindRole).isValid()) {
            paintJump(row, static_cast<JumpKind>(index.data(PlaceKindRole).toInt()), index.data().toString(),
                index.data(PlaceAboutRole).toString(), index.data(PlaceEnabledRole).toBool());
            return;
        }
        const int hue = index.data(HueRole).toInt();
        const QRect all = row.row();
        if (hue >= 0) {
            row.disc(QPointF(all.left() + scaled(21), all.center().y()), scaled(8), tokens().hue(hue));
        }
        const int count = index.data(CountRole).toInt();
        const QString number = count >= 0 ? option.locale.toString(count) : QString();
        paintValue(row, row.span(scaled(hue >= 0 ? 34 : 17), scaled(60)), index);
        row.text(row.span(scaled(17), scaled(17)), number, withTabularFigures(uiFont(-1)), tokens().muted,
            Qt::AlignRight);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(200), scaled(34)};
    }

private:
    /// Branches before the matching part stand back, the prefix stands out.
    static void paintValue(RowPainter &row, QRect room, const QModelIndex &index)
    {
        const QString value = index.data().toString();
        const QString prefix = index.data(PrefixRole).toString();
        const qsizetype at = placeOf(value, prefix);
        const QFont plain = uiFont();
        const QFont bold = uiFont(0, QFont::DemiBold);
        const auto part = [&](const QString &text, const QFont &font, const QColor &colour) {
            row.text(room, text, font, colour);
            room.setLeft(room.left() + QFontMetrics(font).horizontalAdvance(text));
        };
        if (at < 0) {
            part(value, plain, tokens().text);
            return;
        }
        part(value.first(at), plain, tokens().muted);
        part(value.sliced(at, prefix.size()), bold, tokens().text);
        part(value.sliced(at + prefix.size()), plain, tokens().text);
    }
};

} // namespace

class CompletionPopup::Rows final : public QAbstractListModel
{
public:
    std::vector<Completion> rows;
    QString prefix;

    void set(const std::vector<Completion> &wanted, const QString &bold)
    {
        beginResetModel();
        rows = wanted;
        rows.resize(std::min<size_t>(rows.size(), mostRows));
        prefix = bold;
        endResetModel();
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(rows.size());
    }

    [[nodiscard]] static QVariant jumpData(const JumpRow &jump, int role)
    {
        switch (role) {
        case Qt::DisplayRole:
            return jump.name;
        case Qt::AccessibleTextRole:
            return spokenJump(jump);
        case PlaceKindRole:
            return static_cast<int>(jump.kind);
        case PlaceAboutRole:
            return jump.about;
        case PlaceEnabledRole:
            return jump.isEnabled;
        default:
            return {};
        }
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Completion &row = rows[size_t(index.row())];
        if (row.jump) {
            return jumpData(*row.jump, role);
        }
        switch (role) {
        case Qt::DisplayRole:
            return row.value;
        case Qt::AccessibleTextRole:
            return row.count < 0
                ? row.value
                : CompletionPopup::tr("%1, %2", "value, number").arg(row.value).arg(row.count);
        case CountRole:
            return row.count;
        case HueRole:
            return row.hue;
        case PrefixRole:
            return prefix;
        default:
            return {};
        }
    }
};

CompletionPopup::CompletionPopup(QWidget *parent)
    : QWidget(parent)
    , m_rows(std::make_unique<Rows>())
{
    setObjectName(QStringLiteral("completionPopup"));
    setFocusPolicy(Qt::NoFocus);
    build();
    hide();
}

CompletionPopup::~CompletionPopup()
{
    delete m_view; // before the rows it looks at
}

void CompletionPopup::build()
{
    m_header = new MutedLabel(QString(), this, -1, QFont::DemiBold);
    m_view = new QListView(this);
    prepareRowView(*m_view, false);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAccessibleName(tr("Completions"));
    m_view->setItemDelegate(new CompletionDelegate(m_view));
    m_view->setModel(m_rows.get());
    m_footer = buildFooter();
    auto *headerRow = new QHBoxLayout;
    headerRow->setContentsMargins(scaled(17), scaled(11), scaled(17), scaled(5));
    headerRow->addWidget(m_header);
    auto *layout = new QVBoxLayout(this);
    const int shadow = Painting::shadowRoom();
    layout->setContentsMargins(shadow + 1, 1, shadow + 1, shadow + 1);
    layout->setSpacing(0);
    layout->addLayout(headerRow);
    layout->addWidget(m_view);
    layout->addWidget(m_footer);
    connect(m_view, &QListView::clicked, this,
        [this](const QModelIndex &index) { Q_EMIT taken(m_rows->rows[size_t(index.row())]); });
}

QWidget *CompletionPopup::buildFooter()
{
    auto *footer = new KeyHints(12, this);
    footer->add({tr("Tab")}, tr("take it"));
    m_exclusion = footer->add({QString()}, tr("leave out"));
    footer->addStretch();
    footer->add({tr("F1")}, tr("all filters"));
    return footer;
}

void CompletionPopup::setRows(const QString &header, const QString &prefix,
    const std::vector<Completion> &rows, const QString &excluded)
{
    m_header->setText(header);
    for (QWidget *widget : std::as_const(m_exclusion)) {
        widget->setVisible(!excluded.isEmpty());
    }
    static_cast<KeyCap *>(m_exclusion.first())->setText(excluded);
    m_rows->set(rows, prefix);
    // Tab completes what was typed where something does.
    const auto first = std::ranges::find_if(m_rows->rows, [](const Completion &row) { return !row.jump; });
    const bool isCompletion = first != m_rows->rows.end();
    m_view->setCurrentIndex(m_rows->index(isCompletion ? int(first - m_rows->rows.begin()) : 0, 0));
    fit();
}

void CompletionPopup::fit()
{
    m_view->setFixedHeight(m_rows->rowCount() * scaled(34) + scaled(5));
    layout()->activate();
    resize(sizeHint());
}

void CompletionPopup::moveCurrent(int step)
{
    const int rows = m_rows->rowCount();
    if (rows > 0) {
        m_view->setCurrentIndex(m_rows->index((m_view->currentIndex().row() + step + rows) % rows, 0));
    }
}

const Completion *CompletionPopup::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_rows->rows[size_t(index.row())] : nullptr;
}

bool CompletionPopup::hasJumpsAlone() const
{
    return !m_rows->rows.empty()
        && std::ranges::all_of(m_rows->rows, [](const Completion &row) { return row.jump.has_value(); });
}

QSize CompletionPopup::sizeHint() const
{
    const bool hasJumps =
        std::ranges::any_of(m_rows->rows, [](const Completion &row) { return row.jump.has_value(); });
    return {scaled(hasJumps ? widePopup : narrowPopup) + 2 * Painting::shadowRoom(),
        layout()->sizeHint().height()};
}

void CompletionPopup::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shownChanged();
}

void CompletionPopup::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT shownChanged();
}

void CompletionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int shadow = Painting::shadowRoom();
    const QRectF card = QRectF(rect()).adjusted(shadow + 0.5, 0.5, -shadow - 0.5, -shadow - 0.5);
    const double radius = scaled(Painting::cardRadius);
    Painting::softShadow(painter, card, radius);
    painter.setPen(QPen(tokens().lineStrong, 1));
    painter.setBrush(tokens().raised);
    painter.drawRoundedRect(card, radius, radius);
    painter.setPen(QPen(tokens().line, 1));
    const double y = m_footer->y() + 0.5;
    painter.drawLine(QPointF(card.left() + 1, y), QPointF(card.right() - 1, y));
}

} // namespace Lectern::Ui
