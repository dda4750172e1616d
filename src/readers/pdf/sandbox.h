// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace Lectern::Readers {

/// One of the layers that hold a program which reads foreign bytes.
struct SandboxLayer {
    std::string name;
    bool isActive = false;
    std::string detail; ///< what it forbids, or why it is missing; English, for logs and tests
};

/// Takes from this process, for good: memory beyond 512 MB, processor time beyond 20 s, growing files,
/// reading files other than fonts and poppler's tables, sockets and other programs. What the kernel lacks is
/// left out and said. To be called once, before there is a second thread and before foreign bytes are looked
/// at.
std::vector<SandboxLayer> enterSandbox();

} // namespace Lectern::Readers
