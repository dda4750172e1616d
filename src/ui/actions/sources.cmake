# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(lectern_ui PRIVATE
  actions/actioncatalogue.cpp
  actions/actioncatalogue.h
  actions/actionkeys.cpp
  actions/actionrows.cpp
  actions/fixedkeys.cpp
  actions/fixedkeys.h
  actions/menus.cpp
  actions/menus.h
  actions/shortcutstore.cpp
  actions/shortcutstore.h)
