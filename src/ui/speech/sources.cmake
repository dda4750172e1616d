# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(lectern_ui PRIVATE
  speech/readaloud.cpp
  speech/readaloud.h
  speech/speechbar.cpp
  speech/speechbar.h
  speech/speechengine.cpp
  speech/speechengine.h
  speech/speechflow.cpp
  speech/speechflow.h
  speech/spokentext.cpp
  speech/spokentext.h)
# Where the plug-in lies (src/speech), as seen from the program.
file(RELATIVE_PATH plugin_folder ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR}/lectern)
set_property(SOURCE speech/speechengine.cpp APPEND PROPERTY
  COMPILE_DEFINITIONS LECTERN_PLUGIN_FOLDER="${plugin_folder}")
