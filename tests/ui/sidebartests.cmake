# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
lectern_add_test(ui sidebar LIBRARIES lectern_ui_panes)
lectern_add_test(ui noteslist LIBRARIES lectern_ui_panes)
lectern_add_test(ui overlayscrollbar LIBRARIES lectern_ui_panes)
