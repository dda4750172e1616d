# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sidebar, notes list, omnibox and results stand on models and theme alone, so that they build and are tested without
# the rest of the window.
add_library(lectern_ui_panes STATIC
  sidebar/chip.cpp
  sidebar/chip.h
  sidebar/dropdownbutton.cpp
  sidebar/dropdownbutton.h
  sidebar/emptystate.cpp
  sidebar/emptystate.h
  sidebar/eventspane.cpp
  sidebar/eventspane.h
  sidebar/eventstree.cpp
  sidebar/eventstree.h
  sidebar/filterlist.cpp
  sidebar/filterlist.h
  sidebar/flowlayout.cpp
  sidebar/flowlayout.h
  sidebar/hairline.cpp
  sidebar/hairline.h
  sidebar/hairlinesplitter.cpp
  sidebar/hairlinesplitter.h
  sidebar/markdelegate.cpp
  sidebar/markdelegate.h
  sidebar/mutedlabel.cpp
  sidebar/mutedlabel.h
  sidebar/notesfiltermenu.cpp
  sidebar/notesfiltermenu.h
  sidebar/noteslist.cpp
  sidebar/noteslist.h
  sidebar/noteslistkeys.cpp
  sidebar/overlayscrollbar.cpp
  sidebar/overlayscrollbar.h
  sidebar/paneheading.cpp
  sidebar/paneheading.h
  sidebar/placecard.cpp
  sidebar/placecard.h
  sidebar/rowpainter.cpp
  sidebar/rowpainter.h
  sidebar/sidebar.cpp
  sidebar/sidebar.h
  sidebar/tagchips.cpp
  sidebar/tagchips.h
  sidebar/tagspane.cpp
  sidebar/tagspane.h
  sidebar/talkdelegate.cpp
  sidebar/talkdelegate.h
  sidebar/textlines.cpp
  sidebar/textlines.h
  sidebar/unfoldedrows.cpp
  sidebar/unfoldedrows.h)
target_link_libraries(lectern_ui_panes PUBLIC lectern_options lectern_ui_theme lectern_models Qt6::Widgets)
target_link_libraries(lectern_ui PUBLIC lectern_ui_panes)

lectern_use_pch(lectern_ui_panes widgets)
