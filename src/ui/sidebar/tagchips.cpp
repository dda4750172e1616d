// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagchips.h"

#include "chip.h"

#include "models/draggedtalks.h"
#include "ui/theme.h"

#include <QDragMoveEvent>
#include <QStyle>

#include <algorithm>

namespace Lectern::Ui {

namespace {

// More than this never fits where chips are shown.
constexpr int mostChips = 40;

struct TagEntry {
    QString name;
    int hue = 0;
    int count = 0;
};

void collect(const Models::TagTreeModel &model, const QModelIndex &parent, QList<TagEntry> &entries)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (!index.data(Models::TagIsBranchRole).toBool()) {
            entries.append({index.data(Models::TagNameRole).toString(),
                index.data(Models::TagHueRole).toInt(), index.data(Models::TagCountRole).toInt()});
        }
        collect(model, index, entries);
    }
}

} // namespace

TagChips::TagChips(Models::TagTreeModel &tags, QWidget *parent)
    : QWidget(parent)
    , m_model(tags)
    , m_more(new Chip(QString(), Chip::Look::Dashed, this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setAcceptDrops(true);
    connect(m_more, &Chip::clicked, this, &TagChips::moreRequested);
    const auto later = [this] {
        // Many signals make one rebuild.
        if (!std::exchange(m_isStale, true)) {
            QMetaObject::invokeMethod(this, &TagChips::rebuild, Qt::QueuedConnection);
        }
    };
    connect(&tags, &QAbstractItemModel::rowsInserted, this, later);
    connect(&tags, &QAbstractItemModel::rowsRemoved, this, later);
    connect(&tags, &QAbstractItemModel::dataChanged, this, later);
    rebuild();
}

void TagChips::setTag(const QString &tag)
{
    m_tag = tag;
    for (Chip *chip : std::as_const(m_chips)) {
        chip->setChecked(chip->text() == tag);
    }
}

void TagChips::rebuild()
{
    m_isStale = false;
    qDeleteAll(m_chips);
    m_chips.clear();
    QList<TagEntry> entries;
    collect(m_model, {}, entries);
    std::stable_sort(entries.begin(), entries.end(),
        [](const TagEntry &left, const TagEntry &right) { return left.count > right.count; });
    for (const TagEntry &entry : entries.first(qMin(entries.size(), mostChips))) {
        auto *chip = new Chip(entry.name, Chip::Look::Tag, this);
        chip->setHue(entry.hue);
        chip->setChecked(entry.name == m_tag);
        chip->setAccessibleDescription(tr("%n talk(s)", nullptr, entry.count));
        connect(chip, &Chip::clicked, this, [this, name = entry.name] { Q_EMIT tagChosen(name); });
        chip->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(chip, &Chip::customContextMenuRequested, this, [this, chip, name = entry.name](QPoint at) {
            Q_EMIT tagMenuRequested(name, chip->mapToGlobal(at));
        });
        m_chips.append(chip);
    }
    m_more->setProperty("allTags", int(entries.size()));
    place();
}

void TagChips::dragEnterEvent(QDragEnterEvent *event)
{
    // Whether a tag is below, each move asks anew.
    event->setAccepted(!Models::talksIn(event->mimeData()).isEmpty());
}

void TagChips::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(m_model.canDropMimeData(
        event->mimeData(), Qt::CopyAction, -1, -1, tagAt(event->position().toPoint())));
}

void TagChips::dropEvent(QDropEvent *event)
{
    event->setAccepted(
        m_model.dropMimeData(event->mimeData(), Qt::CopyAction, -1, -1, tagAt(event->position().toPoint())));
}

QModelIndex TagChips::tagAt(const QPoint &position) const
{
    const auto *chip = qobject_cast<const Chip *>(childAt(position));
    return chip && chip != m_more ? m_model.indexOf(chip->text()) : QModelIndex();
}

void TagChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void TagChips::place()
{
    const int gap = scaled(6);
    const QRect area = rect().adjusted(scaled(16), scaled(2), -scaled(16), -scaled(2));
    const int all = m_more->property("allTags").toInt();
    m_more->setText(QStringLiteral("+%1").arg(all));
    const int moreWidth = m_more->sizeHint().width();
    QPoint at = area.topLeft();
    QPoint end = at;
    int shown = 0;
    bool isFull = false;
    for (Chip *chip : std::as_const(m_chips)) {
        const QSize size = chip->sizeHint().boundedTo({area.width(), QWIDGETSIZE_MAX});
        if (at.x() > area.left() && at.x() + size.width() > area.right() + 1) {
            at = {area.left(), at.y() + size.height() + gap};
        }
        const bool isLastRow = at.y() + 2 * size.height() + gap > area.bottom() + 1;
        const bool isLast = shown + 1 == all;
        const int needed = size.width() + (isLastRow && !isLast ? gap + moreWidth : 0);
        isFull = isFull || at.y() + size.height() > area.bottom() + 1 || at.x() + needed > area.right() + 1;
        chip->setVisible(!isFull);
        if (!isFull) {
            chip->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(at, size)));
            at.rx() += size.width() + gap;
            end = at;
            ++shown;
        }
    }
    m_more->setVisible(shown < all);
    m_more->setText(QStringLiteral("+%1").arg(all - shown));
    m_more->setAccessibleName(tr("%n more tag(s)", nullptr, all - shown));
    m_more->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(end, m_more->sizeHint())));
}

} // namespace Lectern::Ui
