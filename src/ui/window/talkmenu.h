// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/treequery.h"
#include "editing/talkseditor.h"
#include "services/librarythread.h"
#include "ui/window/talkhistory.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMenu;

namespace Lectern::Models {
class LibraryModel;
}

namespace Lectern::Ui {

class ExportFlow;
class Sidebar;
class TagPopup;
class TalkDetailsDialog;
class TalkPlaceDialog;
struct EventChoice;

/// What is done to the talks that are selected in the tree: the menu of their rows and of events and days,
/// the details of one, and the keys that do the same.
class TalkMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TalkMenu)
public:
    struct Parts {
        Services::LibraryThread &library;
        Editing::TalkEditor &editor;
        const Models::LibraryModel &talks;
        Sidebar &sidebar;
        ExportFlow &exports;
        QWidget &window;
    };
    explicit TalkMenu(const Parts &parts, QObject *parent = nullptr);

    /// Of the selected talks. Nothing selected: no menu.
    void showAt(const QPoint &globalPosition);
    /// Details of the first selected talk, or of the open one where the tree has not the focus.
    void openDetails();
    /// The same of all selected talks.
    void moveToBin();
    /// What a drag does to talks.
    void moveTalks(const QList<QUuid> &talks, const QUuid &event, const QString &day);
    void tagTalks(const QList<QUuid> &talks, const QString &tag);

    // For tests; null while there is none.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] TalkDetailsDialog *details() const;
    [[nodiscard]] TalkPlaceDialog *places() const;
    [[nodiscard]] TagPopup &tagPopup() const { return *m_tags; }

Q_SIGNALS:
    void linkCopied();
    void openRequested(const Lectern::Ui::ReadingPlace &place);
    void binned(int talks); ///< the undo toast follows
    void splitRequested(const Lectern::TalkRow &talk);
    void mergeRequested(const Lectern::TalkRow &talk); ///< with the talk before
    void failed(const Lectern::Error &error);

private:
    using Rows = std::vector<TalkRow>;
    /// What is read before something is done to talks.
    struct Chosen {
        Rows rows; ///< in the order of events, days and talks
        std::vector<EventPlaces> places; ///< where they could stand, if that was asked for
        bool isEvent = false; ///< the row of one event was chosen
        bool hasBefore = false; ///< of one talk, if places were asked for: it can be merged with one
    };
    void read(const TreeChoice &choice, bool hasPlaces, const std::function<void(const Chosen &)> &then);
    void read(const QList<QUuid> &talks, const std::function<void(const Rows &)> &then);
    [[nodiscard]] TreeChoice targets() const;
    void fill(QMenu &menu, const Chosen &chosen);
    void addReading(QMenu &menu, const Chosen &chosen);
    void addStatus(QMenu &menu, const Rows &rows);
    void addPlaces(QMenu &menu, const Chosen &chosen);
    void askForPlace(const Rows &rows, const std::vector<EventChoice> &events);
    void addCuts(QMenu &menu, const Chosen &chosen);
    void exportTalks(const Rows &rows);
    void openTags(const Rows &rows, const QPoint &globalPosition);
    void applyTag(const QString &tag, bool isOn);
    void binTalks(const Rows &rows);
    void readDetails(const QUuid &talk);
    void correct();

    Parts m_parts;
    Editing::TalksEditor m_talks;
    TagPopup *m_tags;
    QPointer<QMenu> m_menu;
    QPointer<TalkDetailsDialog> m_details;
    QPointer<TalkPlaceDialog> m_places;
    QList<QUuid> m_tagged; ///< whose tags the pop-up shows
    TalkRow m_detailed;
};

} // namespace Lectern::Ui
