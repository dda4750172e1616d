// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/eventnotes.h"
#include "document/treequery.h"
#include "models/roles.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <optional>

namespace Lectern::Testing {

/// The model as text: a line a row, two blanks a level; `line` says what stands in it.
template <typename Line>
QString treeText(
    const QAbstractItemModel &model, const Line &line, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth * 2, QLatin1Char(' ')) + line(index) + QLatin1Char('\n');
        text += treeText(model, line, index, depth + 1);
    }
    return text;
}

inline QString treeText(const QAbstractItemModel &model)
{
    return treeText(model, [](const QModelIndex &index) { return index.data().toString(); });
}

/// Signals of a model in words, in their order: "insert 1-2 under PyLowlands 2019".
class SignalLog final
{
public:
    explicit SignalLog(const QAbstractItemModel &model)
    {
        const auto add = [this](const char *what, const QModelIndex &parent, int first, int last) {
            m_lines.append(QStringLiteral("%1 %2-%3 under %4")
                    .arg(QLatin1StringView(what))
                    .arg(first)
                    .arg(last)
                    .arg(parent.isValid() ? parent.data().toString() : QStringLiteral("root")));
        };
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &m_context,
            [add](const QModelIndex &parent, int first, int last) { add("insert", parent, first, last); });
        QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &m_context,
            [add](const QModelIndex &parent, int first, int last) { add("remove", parent, first, last); });
        QObject::connect(&model, &QAbstractItemModel::rowsMoved, &m_context,
            [this](const QModelIndex &, int first, int, const QModelIndex &, int row) {
                m_lines.append(QStringLiteral("move %1 to %2").arg(first).arg(row));
            });
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_context,
            [this](const QModelIndex &first, const QModelIndex &last) {
                m_lines.append(QStringLiteral("change %1 of %2")
                        .arg(first.data().toString())
                        .arg(last.row() - first.row() + 1));
            });
        QObject::connect(&model, &QAbstractItemModel::layoutChanged, &m_context,
            [this](const QList<QPersistentModelIndex> &parents) {
                const QModelIndex parent = parents.value(0);
                m_lines.append(QStringLiteral("order under %1")
                        .arg(parent.isValid() ? parent.data().toString() : QStringLiteral("root")));
            });
        QObject::connect(&model, &QAbstractItemModel::modelReset, &m_context,
            [this] { m_lines.append(QStringLiteral("reset")); });
    }

    /// What came since the last call.
    [[nodiscard]] QStringList take() { return std::exchange(m_lines, {}); }

private:
    QObject m_context;
    QStringList m_lines;
};

inline QUuid idOf(const QString &name) { return QUuid::createUuidV5(QUuid(), name); }

inline EventRow makeEvent(const QString &name, int year)
{
    EventRow row;
    row.id = idOf(name);
    row.name = {name, year, {}};
    return row;
}

inline TalkRow makeTalk(
    const EventRow &event, const QString &title, const QString &day = {}, int dayOrder = 0)
{
    TalkRow row;
    row.id = idOf(title);
    row.event = event.id;
    row.eventName = event.name;
    row.title = title;
    row.day = day;
    row.dayOrder = dayOrder;
    return row;
}

/// What a library of these talks answers to a query: their events in the order given, all of them loaded, or
/// those of `loaded` alone.
inline TreeRows treeOf(const std::vector<EventRow> &events, const std::vector<TalkRow> &talks,
    const TreeQuery &query = {}, const std::optional<QList<QUuid>> &loaded = {})
{
    TreeRows rows{query, {}, {}};
    for (const EventRow &event : events) {
        TreeRows::OfGroup own{event.id.toString(QUuid::WithoutBraces), {}};
        TreeGroup group{own.key, event.id, event.name};
        for (const TalkRow &talk : talks) {
            if (talk.event == event.id) {
                own.talks.push_back(talk);
                const bool isTalk = talk.kind != eventNotesKind();
                group.talks += isTalk ? 1 : 0;
                group.done += isTalk && talk.status == ReadStatus::Done ? 1 : 0;
                group.unread += isTalk && talk.status == ReadStatus::Unread ? 1 : 0;
            }
        }
        if (!own.talks.empty()) {
            rows.groups.push_back(group);
        }
        if (!own.talks.empty() && (!loaded || loaded->contains(event.id))) {
            rows.talks.push_back(own);
        }
    }
    return rows;
}

} // namespace Lectern::Testing
