// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/tageditor.h"
#include "services/librarythread.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace Lectern::Models {
class TagTreeModel;
}

namespace Lectern::Ui {

class TagNameDialog;

/// What is done to tags in the sidebar: the menu of a row, new names, colours, and the way to the bin.
class TagMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagMenu)
public:
    TagMenu(Services::LibraryThread &library, Editing::TalkEditor &editor, const Models::TagTreeModel &tags,
        QWidget &window);

    void showAt(const QString &tag, const QPoint &globalPosition);
    /// Asks for a new tag; `inside` another one, if that is named.
    void make(const QString &inside = {});
    void rename(const QString &tag);
    /// Puts a tag with those inside it into another one; an empty `into`: into none. Asks where such a tag is
    /// there already.
    void put(const QString &tag, const QString &into);
    void remove(const QString &tag);

    // For tests; null while there is none.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] TagNameDialog *dialog() const;

Q_SIGNALS:
    // Once the library has it.
    void renamed(const QString &tag, const QString &name);
    void removed(const QString &tag); ///< the undo toast follows
    void failed(const Lectern::Error &error);

private:
    void addColours(QMenu &menu, const QString &tag);
    void addPlaces(QMenu &menu, const QString &tag);
    void ask(const QString &tag, const QString &inside);
    void lookForClashes(const QString &tag, const QString &name);
    void take(const QString &tag);
    void take(const QString &tag, const QString &name, Store::TagClash clash);
    [[nodiscard]] bool mayEdit();

    Services::LibraryThread &m_library;
    Editing::TalkEditor &m_editor;
    const Models::TagTreeModel &m_tags;
    QWidget &m_window;
    Editing::TagEditor m_edits;
    QPointer<QMenu> m_menu;
    QPointer<TagNameDialog> m_dialog;
};

} // namespace Lectern::Ui
