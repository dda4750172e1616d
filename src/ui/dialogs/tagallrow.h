// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QToolButton;

namespace Lectern::Editing {
class PlanEditor;
}

namespace Lectern::Ui {

class TagPopup;

/// "Tag all with": the tags that all talks of an import get, a chip each that a press takes off, and a button
/// for more, completed from the library. Changes go through the editor, so they can be undone.
class TagAllRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagAllRow)
public:
    /// `editor` must outlive it.
    explicit TagAllRow(Editing::PlanEditor &editor, QWidget *parent = nullptr);

    /// The tags of the library, to choose from.
    void setKnownTags(std::vector<TagRow> tags) { m_known = std::move(tags); }
    /// Whether there is room for several chips; else one stands for all, with the number of the others.
    void setRoomy(bool isRoomy);

private:
    void refresh();
    void openPopup();
    void setTag(const QString &tag, bool isOn);

    Editing::PlanEditor &m_editor;
    std::vector<TagRow> m_known;
    QHBoxLayout *m_chips;
    QToolButton *m_add;
    TagPopup *m_popup;
    bool m_isRoomy = true;
};

} // namespace Lectern::Ui
