# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
lectern_add_test(ui querychips LIBRARIES lectern_ui_panes)
lectern_add_test(ui omnibox LIBRARIES lectern_ui_panes)
lectern_add_test(ui resultspane LIBRARIES lectern_ui_panes)
lectern_add_test(ui jumplist LIBRARIES lectern_ui_panes)
