# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of the project is made: one set of warnings and Qt rules, one include root.

add_library(lectern_options INTERFACE)
target_include_directories(lectern_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(lectern_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 14 reports members of a std::optional as maybe uninitialised when it inlines their moves; valgrind and the
  # sanitizers do not agree, and there is no way to tell the compiler so at the place.
  target_compile_options(lectern_options INTERFACE -Wno-maybe-uninitialized)
endif()
if(LECTERN_WERROR)
  target_compile_options(lectern_options INTERFACE -Werror)
endif()
if(LECTERN_SANITIZE)
  target_compile_options(lectern_options INTERFACE
    -fsanitize=${LECTERN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(lectern_options INTERFACE -fsanitize=${LECTERN_SANITIZE})
endif()
target_compile_definitions(lectern_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
  QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_UP_TO=0x060800 LECTERN_VERSION="${PROJECT_VERSION}")

# lectern_add_library(name SOURCES file... [PUBLIC target...] [PRIVATE target...])
# Link with PUBLIC only what appears in the library's headers.
function(lectern_add_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(lectern_${name} STATIC ${arg_SOURCES})
  target_link_libraries(lectern_${name} PUBLIC lectern_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# lectern_add_test(library unit LIBRARIES target... [GUI])
# Builds tests/<library>/tst_<unit>.cpp into one executable and registers it.
# GUI tests get the offscreen platform unless a display is given on purpose.
function(lectern_add_test library unit)
  cmake_parse_arguments(arg "GUI" "" "LIBRARIES;SOURCES" ${ARGN})
  set(target tst_${library}_${unit})
  add_executable(${target} tst_${unit}.cpp ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE lectern_options lectern_test_support Qt6::Test ${arg_LIBRARIES})
  add_test(NAME ${library}.${unit} COMMAND ${target})
  set_tests_properties(${library}.${unit} PROPERTIES
    TIMEOUT 300
    ENVIRONMENT "LC_ALL=C.UTF-8;QT_LOGGING_TO_CONSOLE=1;ASAN_OPTIONS=detect_leaks=0")
  if(NOT arg_GUI)
    set_property(TEST ${library}.${unit} APPEND PROPERTY ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
  endif()
endfunction()
