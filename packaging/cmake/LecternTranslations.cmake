# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The texts with a number have a file for English too: it holds their two forms and no other text.

set(lectern_english ${CMAKE_SOURCE_DIR}/resources/translations/lectern_en.ts)
# What the target below and tests/translations do alike; both add `-ts FILE`.
set(lectern_lupdate $<TARGET_FILE:Qt6::lupdate> -silent -pluralonly -no-obsolete -locations none
  -I ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/forms)

# Puts new texts with a number into the file and takes away those that are gone; the forms are written by hand.
add_custom_target(update_translations COMMAND ${lectern_lupdate} -ts ${lectern_english} VERBATIM)
