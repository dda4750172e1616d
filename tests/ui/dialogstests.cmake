# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
lectern_add_test(ui exportdialog LIBRARIES lectern_ui)
lectern_add_test(ui speakerfield LIBRARIES lectern_ui)
lectern_add_test(ui speakersdialog LIBRARIES lectern_ui)
lectern_add_test(ui importdialog LIBRARIES lectern_ui)
lectern_add_test(ui importcorrections SOURCES importdriver.h LIBRARIES lectern_ui)
lectern_add_test(ui importoffers SOURCES importdriver.h LIBRARIES lectern_ui)
lectern_add_test(ui importevent SOURCES importdriver.h LIBRARIES lectern_ui)
lectern_add_test(ui restoredialog LIBRARIES lectern_ui)
lectern_add_test(ui importpreview SOURCES importdriver.h LIBRARIES lectern_ui)
lectern_add_test(ui importchecks SOURCES importdriver.h LIBRARIES lectern_ui)
lectern_add_test(ui handbook LIBRARIES lectern_ui)
