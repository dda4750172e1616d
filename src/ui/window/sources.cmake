# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(lectern_ui PRIVATE
  window/backupflow.cpp
  window/backupflow.h
  window/exportflow.cpp
  window/exportflow.h
  window/exportoffers.cpp
  window/exportoffers.h
  window/importflow.cpp
  window/importflow.h
  window/importsummary.cpp
  window/importsummary.h
  window/leftside.cpp
  window/leftside.h
  window/libraryfeed.cpp
  window/libraryfeed.h
  window/lineflow.cpp
  window/lineflow.h
  window/mainwindow.cpp
  window/mainwindow.h
  window/previewflow.cpp
  window/previewflow.h
  window/restoreflow.cpp
  window/restoreflow.h
  window/searchcontroller.cpp
  window/searchcontroller.h
  window/talkhistory.cpp
  window/talkhistory.h
  window/talkpane.cpp
  window/talkpane.h
  window/talkpanemarks.cpp
  window/windowactions.cpp
  window/windowlibrary.cpp
  window/windowlines.cpp
  window/windowrestore.cpp
  window/windowstate.cpp
  window/windowtargets.cpp)
