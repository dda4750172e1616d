// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "models/roles.h"

#include <QAbstractItemModel>
#include <QHash>

namespace Lectern::Models {

struct LibraryLayout;

/// A heading of the open talk.
struct Section {
    QString title;
    int level = 2; ///< 1 to 6
    int marks = 0;
    qint64 position = 0; ///< code points, in the talk's text

    bool operator==(const Section &) const = default;
};

/// Events › days › talks › sections of the open talk: the library as one tree.
/// Days stand between only where an event has more than one day or names them. Rows are kept in flat vectors
/// under int ids, so that a talk costs its row and a few ints. Values come in whole and are compared with
/// what is there: signals are exact, and selection and expansion survive.
class LibraryModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryModel)
public:
    explicit LibraryModel(QObject *parent = nullptr);
    ~LibraryModel() override;

    /// Both at once: one comparison. Talks stand in the order given, within their event and day.
    void setLibrary(std::vector<EventRow> events, std::vector<TalkRow> talks);
    void setEvents(std::vector<EventRow> events);
    void setTalks(std::vector<TalkRow> talks);
    /// New values for one talk; a talk that is not there is left out.
    void updateTalk(const TalkRow &talk);

    /// Sections unfold under one talk at a time; those of the talk before go away. A null id clears.
    void setSections(const QUuid &talk, const QList<Section> &sections);
    /// Row of the section that is on screen; -1: none.
    void setCurrentSection(int section);
    [[nodiscard]] int currentSection() const { return m_currentSection; }
    [[nodiscard]] QUuid openTalk() const { return m_openTalk; }

    /// Null when there is no such talk. The pointer holds until the next change.
    [[nodiscard]] const TalkRow *talk(const QUuid &id) const;
    [[nodiscard]] const TalkRow *talk(const QModelIndex &index) const;
    [[nodiscard]] const EventRow *event(const QModelIndex &index) const;
    /// Rows of talks and of notes of events.
    [[nodiscard]] int talkCount() const { return int(m_slotOfTalk.size()); }

    /// Invalid when there is no such row.
    [[nodiscard]] QModelIndex indexOfTalk(const QUuid &talk) const;
    [[nodiscard]] QModelIndex indexOfEvent(const QUuid &event) const;
    [[nodiscard]] QModelIndex indexOfSection(int section) const;

    /// The talk after or before in the order of the tree, over borders of days and events; null at the ends.
    [[nodiscard]] QUuid nextTalk(const QUuid &talk) const;
    [[nodiscard]] QUuid previousTalk(const QUuid &talk) const;
    /// Talks of the same day (or event, where there are no days), in order, itself included.
    [[nodiscard]] QList<QUuid> siblings(const QUuid &talk) const;
    /// First talk of each day of the talk's event, with the day's name: for the drop-down of the breadcrumbs.
    [[nodiscard]] QList<std::pair<QString, QUuid>> daysOfEvent(const QUuid &talk) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // Talks are dragged; where they are dropped, talksDropped() says.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    /// Onto an event (null: the row of those without one) or onto a day or talk of it, whose day is meant.
    void talksDropped(const QList<QUuid> &talks, const QUuid &event, const QString &day);

private:
    struct Tally {
        int talks = 0;
        int done = 0;
        int unread = 0;
        bool operator==(const Tally &) const = default;
    };
    struct EventNode {
        EventRow row;
        int position = 0; ///< row in the tree
        bool hasDays = false; ///< children are days, else talks
        QList<int> children; ///< ids of days or talks
        Tally tally;
    };
    struct DayNode {
        int event = 0;
        int position = 0;
        int order = 0;
        QString key; ///< see LibraryLayout::Day
        QString name;
        QList<int> children; ///< ids of talks
        Tally tally;
    };
    struct TalkNode {
        TalkRow row;
        int parent = 0; ///< id of a day, or of an event as -1 - id
    };

    [[nodiscard]] QModelIndex eventIndex(int event) const;
    [[nodiscard]] QModelIndex dayIndex(int day) const;
    [[nodiscard]] QModelIndex parentIndex(int parent) const;
    [[nodiscard]] const QList<int> &childrenOf(int parent) const;
    [[nodiscard]] QList<int> &childrenOf(int parent);
    [[nodiscard]] QList<QUuid> eventIds() const;
    [[nodiscard]] QStringList dayKeys(int event) const;
    [[nodiscard]] QList<QUuid> talkIds(int parent) const;
    [[nodiscard]] std::vector<EventRow> eventRows() const;
    [[nodiscard]] std::vector<TalkRow> talkRows() const;
    [[nodiscard]] QString dayName(const DayNode &day) const;
    [[nodiscard]] QUuid talkBeside(const QUuid &talk, int step) const;
    [[nodiscard]] int slotOf(const QUuid &talk) const { return m_slotOfTalk.value(talk, -1); }

    enum class Pass { Remove, Complete };
    void rebuild(const LibraryLayout &wanted);
    void apply(const LibraryLayout &wanted);
    void applyEvents(const LibraryLayout &wanted, Pass pass);
    void applyChildren(int event, const LibraryLayout &wanted, int wantedEvent, Pass pass);
    void applyTalks(int parent, const LibraryLayout &wanted, const QList<int> &talks, Pass pass);
    void removeChildren(int event);
    void forgetEvent(int event);
    void forgetDay(int day);
    void forgetTalk(int slot);
    int addEvent(const LibraryLayout &wanted, int wantedEvent);
    int addDay(int event, const LibraryLayout &wanted, int wantedEvent, int wantedDay);
    int addTalk(const TalkRow &row, int parent);
    void renumberEvents();
    void renumberDays(int event);
    void updateRows(const LibraryLayout &wanted);
    void updateEventRow(int event, const EventRow *row);
    void updateDayRow(int day);
    void updateTallies(int parent);
    [[nodiscard]] Tally tallyOf(int parent) const;

    [[nodiscard]] QVariant eventData(const EventNode &event, int role) const;
    [[nodiscard]] QVariant dayData(const DayNode &day, int role) const;
    [[nodiscard]] QVariant talkData(const TalkRow &talk, int role) const;
    [[nodiscard]] QVariant sectionData(int section, int role) const;

    std::vector<EventNode> m_events; ///< by id; ids are not used again until everything is rebuilt
    std::vector<DayNode> m_days; ///< by id
    std::vector<TalkNode> m_talks; ///< by slot
    QList<int> m_order; ///< ids of events, by row
    QHash<QUuid, int> m_slotOfTalk;
    QUuid m_openTalk;
    QList<Section> m_sections;
    int m_currentSection = -1;
};

/// What a screen reader says of a talk: "Queues people can trust, Ines Okafor and Tomasz Wilk, reading, 62
/// percent, 4 marks".
[[nodiscard]] QString spokenTalk(const TalkRow &talk);
/// "Ines Okafor and Tomasz Wilk"; three and more with commas before.
[[nodiscard]] QString spokenNames(const QStringList &names);

} // namespace Lectern::Models
