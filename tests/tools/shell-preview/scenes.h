// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace Lectern::Preview {

/// A picture: made anew for each colour scheme.
struct Scene {
    QString name;
    std::function<QWidget *()> make;
};

[[nodiscard]] std::vector<Scene> shellScenes();
[[nodiscard]] std::vector<Scene> dialogScenes();

} // namespace Lectern::Preview
