# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(lectern_ui_panes PRIVATE
  search/chipbutton.cpp
  search/chipbutton.h
  search/completionpopup.cpp
  search/completionpopup.h
  search/errorstrip.cpp
  search/errorstrip.h
  search/jumpdelegate.cpp
  search/jumpdelegate.h
  search/jumplistmodel.cpp
  search/jumplistmodel.h
  search/jumprows.cpp
  search/jumprows.h
  search/keycap.cpp
  search/keycap.h
  search/keyhints.cpp
  search/keyhints.h
  search/omnibox.cpp
  search/omnibox.h
  search/omniboxpopup.cpp
  search/progressline.cpp
  search/progressline.h
  search/querychips.cpp
  search/querychips.h
  search/resultdelegate.cpp
  search/resultdelegate.h
  search/resultspane.cpp
  search/resultspane.h
  search/resultscopes.cpp
  search/resultscopes.h
  search/resultsview.cpp
  search/resultsview.h
  search/yearhistogram.cpp
  search/yearhistogram.h)
# A pop-up of the window: its frame is in the shell.
target_sources(lectern_ui PRIVATE
  search/jumppopup.cpp
  search/jumppopup.h)
