// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "ui/actions/actioncatalogue.h"

#include <QVariant>
#include <QWidget>

#include <array>

class QMenu;
class QToolButton;

namespace Lectern::Ui {

class CrumbButton;
class InkLabel;
class PreviewBar;
class SegmentedSwitch;
class StatusPill;

enum class NotesForm { Margin, List };

/// Steps of the path above the reader.
enum class CrumbLevel { Event, Day, Talk, Section };

/// A sibling on offer below a crumb; `key` goes out again with crumbChosen() (an id of an event or talk, a
/// day).
struct CrumbChoice {
    QString text;
    QVariant key;
    bool isCurrent = false;
};

/// What the header says of the open talk.
struct TalkHeaderContent {
    QString event; ///< "Harbour Conf 2023"; empty: the crumb is left out
    QString day; ///< "Thu 14 Sep"; empty: left out
    QString title;
    ReadStatus status = ReadStatus::Unread;
    double progress = 0; ///< 0 to 1
    int notes = 0; ///< marks on the talk

    bool operator==(const TalkHeaderContent &) const = default;
};

/// The row above the reader: where one is, status, star, find, export, and how the notes are shown.
/// Star, find, export and the rows of the status menu are actions of the catalogue (Star is checkable).
class TalkHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TalkHeader)
public:
    explicit TalkHeader(const ActionCatalogue &actions, QWidget *parent = nullptr);

    void setContent(const TalkHeaderContent &content);
    /// Rows of the drop-down of a crumb, made when it opens; none: the crumb is plain text.
    void setSiblings(CrumbLevel level, const std::vector<CrumbChoice> &choices);
    /// The drop-down of the crumb of the event, which is filled when it opens; the header does not own it.
    void setEventMenu(QMenu *menu);
    /// On: there is a narrow window. The way begins behind "…", goes on to the section that is being read,
    /// and what the page and its menus say as well is left out.
    void setCompact(bool isCompact);
    /// Of the talk, in order, for the last step of a compact way; setContent() leaves them.
    void setSections(const QStringList &titles);
    /// -1: before the first.
    void setCurrentSection(int section);
    /// Leaves the row empty (no talk is open).
    void clear();

    /// Emits nothing.
    void setNotesForm(NotesForm form);
    [[nodiscard]] NotesForm notesForm() const;
    /// Where the notes begin, from the left edge of the header: the switch stands there while there is room.
    /// -1: at the end of the row.
    void setNotesStart(int x);
    /// What stands at the end of the row while the notes are a list, in the place of their number: whose
    /// notes are listed. The header becomes its parent.
    void setNotesTool(QWidget *tool);
    /// The tool has another size.
    void fitNotesTool() { placeAll(); }
    /// The menu of the button behind the switch, which narrows the notes; it is marked while they are
    /// narrowed.
    void setNotesFilter(QMenu *menu);
    void setNotesNarrowed(bool isNarrowed);
    /// Off: switch and count are left out (notes hidden, or a narrow window).
    void setNotesPartVisible(bool visible);
    void openStatusMenu();
    /// The pill asks whether the talk is done; doneChosen() says yes.
    void setDoneOffered(bool isOffered);
    [[nodiscard]] bool isDoneOffered() const;
    /// On: the bar of a previewed passage stands in the place of status, tools and notes switch.
    void setPreviewing(bool isPreviewing);
    [[nodiscard]] PreviewBar &previewBar() { return *m_preview; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void crumbChosen(Lectern::Ui::CrumbLevel level, const QVariant &key);
    void sectionChosen(int section);
    void notesFormChosen(Lectern::Ui::NotesForm form);
    void doneChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build(const ActionCatalogue &actions);
    QToolButton *addTool(const ActionCatalogue &actions, ActionId id);
    void giveMenu(CrumbLevel level);
    void fillCrumbMenu(CrumbLevel level);
    void choose(CrumbLevel level, const QVariant &key);
    void placeAll();
    [[nodiscard]] int placeNotesPart(int right);
    [[nodiscard]] int placePreview(int right);
    [[nodiscard]] int placeTools(int right);
    [[nodiscard]] bool isLeftOut(const QToolButton &tool) const;
    void placeCrumbs(int right);
    void fitCrumbs(int room);
    void fitCompactCrumbs(int room);
    [[nodiscard]] int takeCrumb(CrumbLevel level, const QString &text);
    void refreshStar();

    TalkHeaderContent m_content;
    std::array<std::vector<CrumbChoice>, 4> m_siblings;
    std::array<CrumbButton *, 4> m_crumbs{};
    std::array<int, 4> m_crumbWidths{}; ///< as placed; 0: left out
    int m_section = -1; ///< that is being read
    StatusPill *m_pill = nullptr;
    QList<QToolButton *> m_tools;
    QAction *m_star = nullptr;
    SegmentedSwitch *m_switch = nullptr;
    InkLabel *m_count = nullptr;
    QWidget *m_notesTool = nullptr;
    QToolButton *m_filter = nullptr;
    int m_notesEdge = -1; ///< x of the line between the page and the list; -1: none
    PreviewBar *m_preview = nullptr;
    bool m_isPreviewing = false;
    bool m_isCompact = false;
    int m_notesStart = -1;
    bool m_hasNotesPart = true;
    bool m_isEmpty = true;
    QList<int> m_separators; ///< x of the chevrons between the crumbs
};

} // namespace Lectern::Ui
