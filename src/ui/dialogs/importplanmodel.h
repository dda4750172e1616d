// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/planeditor.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace Lectern::Ui {

/// How sure the recogniser is of a talk, in one word.
enum class Certainty { Sure, Likely, Check };
/// A confidence below this is to be checked.
constexpr double likelyFrom = 0.75;
/// `isSpeakerExpected`: other talks of the same notes have one. Without it, or with a low confidence, a talk
/// is to be checked, unless a person looked at it.
[[nodiscard]] Certainty certaintyOf(const PlannedTalk &talk, bool isSpeakerExpected);

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
    ImportDateRole, ///< QString: of a day that leaves something of its date out; else empty
    ImportTalkRole, ///< int: index into the plan's talks; -1 for other rows
};

/// NotesGroup: above the Notes, the stretches that belong to no talk.
enum class ImportRowKind { Document, Day, Talk, NotesGroup, Notes };

/// Planned talks as a tree: document (one event) › day › talk, and before the days what will be the event's
/// own notes. With one document its row is left out; talks of no day stand directly below. Talks can be
/// dragged to another day of their document. Everything that changes goes through the editor, so it can be
/// undone.
class ImportPlanModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportPlanModel)
public:
    enum Column { TalkColumn, LinesColumn, CertaintyColumn, ColumnCount };

    explicit ImportPlanModel(std::vector<Services::PlannedDocument> documents, QObject *parent = nullptr);
    ~ImportPlanModel() override;

    [[nodiscard]] Editing::PlanEditor &editor() { return m_editor; }
    [[nodiscard]] const std::vector<Services::PlannedDocument> &documents() const
    {
        return m_editor.documents();
    }
    /// Documents with a talk that is ticked; the model is empty afterwards.
    [[nodiscard]] std::vector<Services::PlannedDocument> takeKept();

    struct Counts {
        int events = 0;
        int days = 0;
        int talks = 0;
        int speakers = 0;
        int toCheck = 0;
        int withoutSpeaker = 0; ///< of those to check
    };
    [[nodiscard]] Counts counts() const;
    /// The next (1) or previous (-1) ticked talk to check, from `from`; wraps; invalid if there is none.
    [[nodiscard]] QModelIndex toCheckFrom(const QModelIndex &from, int direction) const;
    /// The talk that covers a line of a document.
    [[nodiscard]] QModelIndex talkAtLine(int document, int line) const;
    /// The same, and the event's own notes.
    [[nodiscard]] QModelIndex rowAtLine(int document, int line) const;
    /// What will be the event's own notes of a document, by line.
    [[nodiscard]] const std::vector<PlannedTalk> &eventNotes(int document) const;
    /// The talk or notes of a row; null for other rows. Holds until the next change.
    [[nodiscard]] const PlannedTalk *planned(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfTalk(int document, int talk) const;

    /// Whether any talk of a document is ticked.
    [[nodiscard]] bool isIncluded(int document) const;
    /// Ticks or unticks all talks of some documents, in one step.
    void setIncluded(const std::vector<int> &documents, bool isIncluded);
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
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    /// A person gave a talk other fields.
    void talkEdited(int document, const Lectern::PlannedTalk &before, const Lectern::PlannedTalk &after);
    void countsChanged();
    void aboutToRestructure(); ///< rows of a document go and come again
    void restructured(int document);

private:
    struct Node {
        ImportRowKind kind = ImportRowKind::Talk;
        Node *parent = nullptr; ///< null: the root itself
        int row = 0;
        int document = 0;
        int talk = -1; ///< index into the plan's talks; of Notes: into Branch::notes
        QString day;
        std::vector<std::unique_ptr<Node>> children;
    };
    /// What the rows of one document stand on.
    struct Branch {
        Node *top = nullptr; ///< its row, or the root where it has none
        std::vector<Node *> talks; ///< by index in the plan
        std::vector<PlannedTalk> shown; ///< what the rows say: the plan may be a newer one while rows go
        std::vector<PlannedTalk> notes; ///< the event's own, likewise
        bool isSpeakerExpected = false;
    };

    Node *addNode(Node &parent, ImportRowKind kind, int document);
    void addTalks(int document);
    void addNotes(int document);
    void takeShown(int document);
    void takePlan(int document);
    void rebuild(int document);
    [[nodiscard]] bool hasSameShape(int document) const;
    /// The first talk that follows a row of another kind; null: none.
    [[nodiscard]] const Node *talkBehind(const Node &row) const;
    [[nodiscard]] const Node &nodeOf(const QModelIndex &index) const;
    [[nodiscard]] const PlannedTalk &talkOf(const Node &node) const;
    [[nodiscard]] Certainty certaintyOfNode(const Node &node) const;
    [[nodiscard]] QModelIndex indexOfNode(const Node &node, int column = 0) const;
    [[nodiscard]] QVariant notesData(const Node &node, int role) const;
    [[nodiscard]] QVariant talkData(const Node &node, int role) const;
    [[nodiscard]] QVariant groupData(const Node &node, int role) const;
    [[nodiscard]] QString reasonOf(const Node &node) const;
    [[nodiscard]] QString groupDetail(const Node &node) const;
    [[nodiscard]] Qt::CheckState checkStateOf(const Node &node) const;
    void setTalksIncluded(const std::vector<const Node *> &talks, bool isIncluded);
    void announce(const Node &node);

    Editing::PlanEditor m_editor;
    Node m_root;
    std::vector<Branch> m_branches; ///< by document
};

} // namespace Lectern::Ui
