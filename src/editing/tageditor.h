// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"

#include <functional>

namespace Lectern::Editing {

class TalkEditor;

/// What a person does to tags themselves (Store::TagRepository): each call is one step to undo. What the
/// library refuses, TalkEditor::failed() says; `whenKept` is called once it has the change. GUI thread.
class TagEditor final
{
public:
    explicit TagEditor(TalkEditor &editor);

    void add(const QString &path);
    void rename(const QString &path, const QString &newPath, Store::TagClash clash,
        const std::function<void()> &whenKept = {});
    void setHue(const QString &path, int hue);
    void remove(const QString &path, const std::function<void()> &whenKept = {});

private:
    TalkEditor &m_editor;
};

} // namespace Lectern::Editing
