# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
lectern_add_test(ui contrast LIBRARIES lectern_ui_theme)
lectern_add_test(ui glyphs LIBRARIES lectern_ui_theme)
lectern_add_test(ui compositing LIBRARIES lectern_ui_theme)
lectern_add_test(ui inklabel LIBRARIES lectern_ui)
lectern_add_test(ui messagebar LIBRARIES lectern_ui)
lectern_add_test(ui toast LIBRARIES lectern_ui)
lectern_add_test(ui progressrow LIBRARIES lectern_ui)
lectern_add_test(ui tagpopup LIBRARIES lectern_ui)
lectern_add_test(ui talkheader LIBRARIES lectern_ui)
lectern_add_test(ui appearancepopup LIBRARIES lectern_ui)
lectern_add_test(ui givennotes LIBRARIES lectern_ui)
