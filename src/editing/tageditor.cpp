// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tageditor.h"

#include "editing/deedtexts.h"
#include "editing/talkeditor.h"

namespace Lectern::Editing {

TagEditor::TagEditor(TalkEditor &editor)
    : m_editor(editor)
{
}

void TagEditor::add(const QString &path)
{
    m_editor.doDeed({.text = newTagText(),
        .change = [path](Services::LibrarySession &session) { return session.tags().add(path); }});
}

void TagEditor::rename(
    const QString &path, const QString &newPath, Store::TagClash clash, const std::function<void()> &whenKept)
{
    m_editor.doDeed({.text = renameTagText(),
        .change =
            [path, newPath, clash](
                Services::LibrarySession &session) { return session.tags().rename(path, newPath, clash); },
        .whenKept = whenKept});
}

void TagEditor::setHue(const QString &path, int hue)
{
    m_editor.doDeed({.text = tagHueText(), .change = [path, hue](Services::LibrarySession &session) {
                         return session.tags().setHue(path, hue);
                     }});
}

void TagEditor::remove(const QString &path, const std::function<void()> &whenKept)
{
    m_editor.doDeed({.text = removeTagText(),
        .change = [path](Services::LibrarySession &session) { return session.tags().remove(path); },
        .whenKept = whenKept});
}

} // namespace Lectern::Editing
