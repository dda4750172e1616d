# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
lectern_add_test(ui marginlayout LIBRARIES lectern_ui_reader)
lectern_add_test(ui documentbuilder LIBRARIES lectern_ui_reader SOURCES readertesttalk.cpp)
lectern_add_test(ui readerview LIBRARIES lectern_ui_reader SOURCES readertesttalk.cpp)
lectern_add_test(ui linkpolicy LIBRARIES lectern_ui_reader)
lectern_add_test(ui readingtime LIBRARIES lectern_ui_reader)
lectern_add_test(ui pictures LIBRARIES lectern_ui_reader SOURCES readertesttalk.cpp)
lectern_add_test(ui pagecontent LIBRARIES lectern_ui_reader SOURCES readertesttalk.cpp)
