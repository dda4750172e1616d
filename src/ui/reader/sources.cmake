# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The reader stands on document and theme alone, so that it builds and is tested without the rest of the window.
add_library(lectern_ui_reader STATIC
  reader/barbuttons.cpp
  reader/barbuttons.h
  reader/blockinfo.h
  reader/chips.cpp
  reader/chips.h
  reader/codehighlighter.cpp
  reader/codehighlighter.h
  reader/documentbuilder.cpp
  reader/documentbuilder.h
  reader/documenttables.cpp
  reader/documenttitle.cpp
  reader/findbar.cpp
  reader/findbar.h
  reader/inks.cpp
  reader/inks.h
  reader/inlineformats.cpp
  reader/inlineformats.h
  reader/links.cpp
  reader/linkpolicy.cpp
  reader/linkpolicy.h
  reader/links.h
  reader/marginlayout.cpp
  reader/marginlayout.h
  reader/marginnotes.cpp
  reader/marginnotes.h
  reader/markhandles.cpp
  reader/markhandles.h
  reader/markpainter.cpp
  reader/markpainter.h
  reader/notecard.cpp
  reader/notecard.h
  reader/notepainter.cpp
  reader/notepainter.h
  reader/notetext.cpp
  reader/notetext.h
  reader/pageformats.cpp
  reader/pageformats.h
  reader/pagemetrics.cpp
  reader/pagemetrics.h
  reader/pagepainter.cpp
  reader/pagepainter.h
  reader/numberedtext.cpp
  reader/numberedtext.h
  reader/pageclicks.cpp
  reader/pageplaces.cpp
  reader/pagescene.cpp
  reader/pagescene.h
  reader/pagesideways.cpp
  reader/passagegeometry.cpp
  reader/passagegeometry.h
  reader/picturecache.cpp
  reader/picturecache.h
  reader/picturedecoding.cpp
  reader/picturedecoding.h
  reader/pictureview.cpp
  reader/pictureview.h
  reader/placelines.cpp
  reader/placelines.h
  reader/readerappearance.cpp
  reader/readerappearance.h
  reader/readerbuild.cpp
  reader/readercode.cpp
  reader/readerhandles.cpp
  reader/readerinput.cpp
  reader/readermarks.cpp
  reader/readermenus.cpp
  reader/readerpage.cpp
  reader/readerpage.h
  reader/readerpaint.cpp
  reader/readerpictures.cpp
  reader/readerplace.cpp
  reader/readerselection.cpp
  reader/readerview.cpp
  reader/readerview.h
  reader/readingwatch.cpp
  reader/readingwatch.h
  reader/selectionbar.cpp
  reader/selectionbar.h
  reader/tagcompleter.cpp
  reader/tagcompleter.h
  reader/talklines.cpp
  reader/talklines.h
  reader/talksource.cpp
  reader/talksource.h
  reader/textmap.cpp
  reader/textmap.h
  reader/titlematch.cpp
  reader/titlematch.h)
target_link_libraries(lectern_ui_reader
  PUBLIC lectern_options lectern_document lectern_ui_theme Qt6::Widgets
  PRIVATE KF6::SyntaxHighlighting lectern_models)
target_link_libraries(lectern_ui PUBLIC lectern_ui_reader)

lectern_use_pch(lectern_ui_reader widgets)
