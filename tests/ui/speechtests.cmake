# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
lectern_add_test(ui readaloud LIBRARIES lectern_ui SOURCES readertesttalk.cpp)
lectern_add_test(ui speechplugin LIBRARIES lectern_ui)
