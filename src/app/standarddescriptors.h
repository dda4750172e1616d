// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Lectern::App {

/// Opens what of the descriptors 0 to 2 is closed, so that no library file ever gets one of them and a stray
/// message its bytes (shared/reliability.md, A2, Fossil). The first thing that a program does.
void holdStandardDescriptors();

} // namespace Lectern::App
