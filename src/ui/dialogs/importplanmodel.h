// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/planservice.h"

#include <QAbstractItemModel>

#include <vector>

namespace Lectern::Ui {

/// How sure the recogniser is of a talk, in one word.
enum class Certainty { Sure, Likely, Check };
[[nodiscard]] Certainty certaintyOf(const PlannedTalk &talk);

enum ImportRole {
    ImportRowKindRole = Qt::UserRole + 1, ///< int(ImportRowKind)
    ImportTitleRole, ///< QString: document label, day, title
    ImportSpeakersRole, ///< QStringList
    ImportDetailRole, ///< QString: "7 talks, 2 to check" of documents and days
    ImportLineRole, ///< int, from 1
    ImportEndLineRole, ///< int
    ImportCertaintyRole, ///< int(Certainty)
    ImportReasonRole, ///< QString: why; empty for a sure talk
    ImportDocumentRole, ///< int: index of the document
    ImportIncludedRole, ///< bool
};

enum class ImportRowKind { Document, Day, Talk };

/// Planned talks as a tree: document (one event) › day › talk. With one document its row is left out, with no
/// days the talks stand directly below. Check states and edits are kept in the model.
class ImportPlanModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportPlanModel)
public:
    enum Column { TalkColumn, LinesColumn, CertaintyColumn, ColumnCount };

    explicit ImportPlanModel(std::vector<Services::PlannedDocument> documents, QObject *parent = nullptr);
    ~ImportPlanModel() override;

    [[nodiscard]] const std::vector<Services::PlannedDocument> &documents() const { return m_documents; }
    /// Documents with the talks that are ticked; the model is empty afterwards.
    [[nodiscard]] std::vector<Services::PlannedDocument> takeKept();

    struct Counts {
        int events = 0;
        int days = 0;
        int talks = 0;
        int speakers = 0;
        int toCheck = 0;
    };
    [[nodiscard]] Counts counts() const;
    /// The next (1) or previous (-1) ticked talk to check, from `from`; wraps; invalid if there is none.
    [[nodiscard]] QModelIndex toCheckFrom(const QModelIndex &from, int direction) const;
    /// The talk that covers a line of a document.
    [[nodiscard]] QModelIndex talkAtLine(int document, int line) const;

    /// Name and year of a document's event.
    void setEvent(int document, const EventName &event);
    /// A talk edited by a person is sure. False for an empty title: the old one is kept.
    bool setTalk(const QModelIndex &talk, const QString &title, const QStringList &speakers);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged();

private:
    struct Node {
        ImportRowKind kind = ImportRowKind::Talk;
        int parent = -1; ///< index into m_nodes; -1: top level
        int document = 0;
        int talk = -1; ///< index into the plan's talks
        bool isIncluded = true;
        QString day;
        std::vector<int> children;
    };

    void buildTree();
    int addNode(Node node);
    void addTalks(int document, int parent);
    [[nodiscard]] const Node &nodeOf(const QModelIndex &index) const;
    [[nodiscard]] const PlannedTalk &talkOf(const Node &node) const;
    [[nodiscard]] const std::vector<int> &childrenOf(const QModelIndex &parent) const;
    [[nodiscard]] QModelIndex indexOfNode(int node, int column = 0) const;
    [[nodiscard]] QVariant talkData(const Node &node, int role) const;
    [[nodiscard]] QVariant groupData(const Node &node, int role) const;
    [[nodiscard]] QString groupDetail(const Node &node) const;
    [[nodiscard]] Qt::CheckState checkStateOf(const Node &node) const;
    void setIncluded(int node, bool included);
    void announce(int node);

    std::vector<Services::PlannedDocument> m_documents;
    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
};

} // namespace Lectern::Ui
