// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/treequery.h"
#include "models/roles.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <memory>

namespace Lectern::Models {

struct LaidOutPart;
struct LibraryNode;

/// A heading of the open talk.
struct Section {
    QString title;
    int level = 2; ///< 1 to 6
    int marks = 0;
    qint64 position = 0; ///< code points, in the talk's text

    bool operator==(const Section &) const = default;
};

/// Groups (events, speakers, years or tags) › parts (days of an event, events of a year) › talks › sections
/// of the open talk: what a query leaves of a library, read on demand. Groups are all there, with their
/// numbers; the talks of a group come when it is unfolded, and go some time after it was folded again.
///
/// The model asks by signals and is answered by calls, at once or later: queryChanged() by setTree(),
/// talksWanted() and placeWanted() by setTalks(). What comes is compared with what is there: signals are
/// exact, and selection and expansion survive. Only another grouping or another library is a reset.
class LibraryModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryModel)
public:
    explicit LibraryModel(QObject *parent = nullptr);
    ~LibraryModel() override;

    [[nodiscard]] const TreeQuery &query() const { return m_query; }
    /// queryChanged() follows where that changes what is shown.
    void setQuery(const TreeQuery &query);
    [[nodiscard]] bool isNarrowed() const { return m_query.isNarrowed(); }
    /// Groups of the kind that query() asks for are there.
    [[nodiscard]] bool hasGroups() const;

    /// All groups, and the talks of some. Rows for another query than query() are passed over.
    void setTree(const TreeRows &rows);
    /// The talks of one group; a group that is not there is passed over.
    void setTalks(const QString &group, const std::vector<TalkRow> &talks);
    /// What was wanted could not be read: it may be asked for again.
    void forgetWanted(const QString &group);
    /// Groups whose talks are there.
    [[nodiscard]] QStringList loadedGroups() const;
    /// Those that have to be read when the tree is read anew.
    [[nodiscard]] QStringList groupsToRead() const;
    /// The talks of all groups are there.
    [[nodiscard]] bool isWhole() const;
    /// New values for one talk, wherever it stands; it keeps its place until the tree is read anew.
    void updateTalk(const TalkRow &talk);

    /// The view says which groups are folded: of those the talks of the ones folded longest ago go, beyond a
    /// few thousand.
    void setFolded(const QModelIndex &index, bool isFolded);
    /// Asks for the group that has this talk: placeWanted().
    void wantTalk(const QUuid &talk) { Q_EMIT placeWanted(talk); }

    /// Sections unfold under one talk at a time; those of the talk before go away. A null id clears.
    void setSections(const QUuid &talk, const QList<Section> &sections);
    /// Row of the section that is on screen; -1: none.
    void setCurrentSection(int section);
    [[nodiscard]] int currentSection() const { return m_currentSection; }
    [[nodiscard]] QUuid openTalk() const { return m_openTalk; }
    /// Where a talk stands in several groups, its sections unfold in the one where it was chosen.
    void setChosen(const QModelIndex &talk);

    /// Null for other rows, and when the talk is not loaded. The pointer holds until the next change.
    [[nodiscard]] const TalkRow *talk(const QUuid &id) const;
    [[nodiscard]] const TalkRow *talk(const QModelIndex &index) const;
    [[nodiscard]] const TreeGroup *group(const QModelIndex &index) const;

    /// Invalid when there is no such row, or not yet.
    [[nodiscard]] QModelIndex indexOfTalk(const QUuid &talk) const;
    [[nodiscard]] QModelIndex indexOfGroup(const QString &key) const;
    [[nodiscard]] QModelIndex indexOfSection(int section) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
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
    void queryChanged();
    void talksWanted(const QString &group);
    void placeWanted(const QUuid &talk);
    void treeSet(); ///< setTree() is done: what was asked for is shown
    void talksSet(const QString &group); ///< setTalks() is done
    /// Onto an event (null: the row of those without one) or onto a day or talk of it, whose day is meant.
    void talksDropped(const QList<QUuid> &talks, const QUuid &event, const QString &day);

private:
    using Node = LibraryNode;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    [[nodiscard]] static Node &nodeOf(const QModelIndex &index);
    [[nodiscard]] const Node &nodeOrRoot(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node &node) const;
    [[nodiscard]] Node *groupNode(const QString &key) const;

    void rebuild(const TreeRows &rows);
    void matchGroups(const TreeRows &rows, bool isReread);
    void layTalks(Node &group, const std::vector<TalkRow> &talks);
    void layPart(Node &parent, const LaidOutPart &part, const std::vector<TalkRow> &talks);
    void updateParts(Node &group);
    template <typename Key, typename KeyOf, typename Make>
    void match(Node &parent, const QList<Key> &wanted, KeyOf keyOf, Make make);
    void insert(Node &parent, int row, Nodes nodes);
    void remove(Node &parent, int first, int count);
    void reorder(Node &parent, const std::vector<Node *> &order);
    [[nodiscard]] std::unique_ptr<Node> makeTalk(const TalkRow &row, Node &parent);
    [[nodiscard]] std::unique_ptr<Node> makePart(
        const LaidOutPart &part, const std::vector<TalkRow> &talks, Node &parent);
    void noteTalks(Node &node);
    void forgetTalks(Node &node);
    void unfoldSections();
    void unload(Node &group);
    void changed(const Node &node, const QList<int> &roles = {});

    [[nodiscard]] QVariant groupData(const TreeGroup &group, int role) const;
    [[nodiscard]] QVariant partData(const Node &part, int role) const;
    [[nodiscard]] QVariant talkData(const TalkRow &talk, int role) const;
    [[nodiscard]] QVariant sectionData(int section, int role) const;
    [[nodiscard]] QString groupName(const TreeGroup &group) const;

    TreeQuery m_query;
    TreeQuery m_shown; ///< of the rows that are there
    QStringList m_loadedBefore; ///< groups that were loaded before the tree was narrowed
    std::unique_ptr<Node> m_root;
    QHash<QString, Node *> m_groups; ///< by key
    QMultiHash<QUuid, Node *> m_talks; ///< a talk may stand in several groups
    QList<Node *> m_folded; ///< loaded groups, the one that was folded longest ago first
    QUuid m_openTalk;
    QString m_chosenGroup;
    Node *m_opened = nullptr; ///< the open talk's row that has the sections
    QList<Section> m_sections;
    int m_currentSection = -1;
};

/// What a screen reader says of a talk: "Queues people can trust, Ines Okafor and Tomasz Wilk, reading, 62
/// percent, 4 marks".
[[nodiscard]] QString spokenTalk(const TalkRow &talk);
/// "Ines Okafor and Tomasz Wilk"; three and more with commas before.
[[nodiscard]] QString spokenNames(const QStringList &names);

} // namespace Lectern::Models
