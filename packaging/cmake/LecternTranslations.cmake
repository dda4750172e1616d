# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The texts with a number have a file for English too: it holds their two forms and no other text. The command line
# speaks English alone, so the other languages have no texts of it.

set(lectern_english ${CMAKE_SOURCE_DIR}/resources/translations/lectern_en.ts)
set(lectern_german ${CMAKE_SOURCE_DIR}/resources/translations/lectern_de.ts)

file(GLOB lectern_window_texts LIST_DIRECTORIES true ${CMAKE_SOURCE_DIR}/src/*)
list(FILTER lectern_window_texts EXCLUDE REGEX "/src/(cli|[^/]*\\.[^/]*)$")
# What the target below and tests/translations do alike; both add `-ts FILE`.
set(lectern_lupdate $<TARGET_FILE:Qt6::lupdate> -silent -no-obsolete -locations none -I ${CMAKE_SOURCE_DIR}/src)
set(lectern_lupdate_english ${lectern_lupdate} -pluralonly ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/forms)
set(lectern_lupdate_german ${lectern_lupdate} ${lectern_window_texts} ${CMAKE_SOURCE_DIR}/forms)

# Puts new texts into the files and takes away those that are gone; what they become is written by hand.
add_custom_target(update_translations
  COMMAND ${lectern_lupdate_english} -ts ${lectern_english}
  COMMAND ${lectern_lupdate_german} -ts ${lectern_german}
  VERBATIM)
