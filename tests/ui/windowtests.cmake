# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
lectern_add_test(ui windowmemory LIBRARIES lectern_ui)
lectern_add_test(ui talkhistory LIBRARIES lectern_ui)
lectern_add_test(ui libraryfeed LIBRARIES lectern_ui lectern_store_fixture PkgConfig::SQLITE)
