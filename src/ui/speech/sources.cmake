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
