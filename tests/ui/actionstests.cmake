# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
lectern_add_test(ui actioncatalogue LIBRARIES lectern_ui)
lectern_add_test(ui keytable LIBRARIES lectern_ui)
lectern_add_test(ui shortcuts LIBRARIES lectern_ui)
