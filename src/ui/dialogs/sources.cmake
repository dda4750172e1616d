# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Forms come through CMAKE_AUTOUIC_SEARCH_PATHS; listed here they would be claimed by every target of this folder.
target_sources(lectern_ui PRIVATE
  dialogs/dialogsize.cpp
  dialogs/dialogsize.h
  dialogs/exportdialog.cpp
  dialogs/exportdialog.h
  dialogs/filesize.h
  dialogs/formatcard.cpp
  dialogs/formatcard.h
  dialogs/headingtint.cpp
  dialogs/headingtint.h
  dialogs/importdialog.cpp
  dialogs/importdialog.h
  dialogs/importdialogfile.cpp
  dialogs/importdialogmessages.cpp
  dialogs/importwords.cpp
  dialogs/importwords.h
  dialogs/importplandelegate.cpp
  dialogs/importplandelegate.h
  dialogs/importplanmodel.cpp
  dialogs/importplanmodel.h
  dialogs/importplanmodelchanges.cpp
  dialogs/importplanmodeldata.cpp
  dialogs/plannedtalkfields.cpp
  dialogs/plannedtalkfields.h
  dialogs/knownfilebar.cpp
  dialogs/knownfilebar.h
  dialogs/labelink.h
  dialogs/planbar.cpp
  dialogs/planbar.h
  dialogs/plancorrections.cpp
  dialogs/plancorrections.h
  dialogs/plantree.cpp
  dialogs/plantree.h
  dialogs/restoredialog.cpp
  dialogs/restoredialog.h
  dialogs/speakerfield.cpp
  dialogs/speakerfield.h
  dialogs/startline.cpp
  dialogs/startline.h
  dialogs/tagallrow.cpp
  dialogs/tagallrow.h
  dialogs/sourcepane.cpp
  dialogs/sourcepane.h
  dialogs/sourceview.cpp
  dialogs/sourceview.h)
