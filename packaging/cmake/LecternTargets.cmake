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
if(LECTERN_FUZZ)
  # Tells libFuzzer which branches an input took; the programs of tests/fuzz bring their main() along.
  target_compile_options(lectern_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
target_compile_definitions(lectern_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
  QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_UP_TO=0x060800 LECTERN_VERSION="${PROJECT_VERSION}")

# Nine tenths of a compilation are Qt's and the standard library's headers: they are precompiled once for each of two
# sets of modules and shared by all targets (a full build takes a third of the time). Sources include what they use all
# the same; packagers leave it off.
option(LECTERN_PCH "Share precompiled headers of Qt and the standard library" OFF)
if(LECTERN_PCH)
  set(core_headers <QtCore> <algorithm> <array> <expected> <functional> <map> <memory> <optional> <set> <stop_token>
    <string> <vector>)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/pch.cpp CONTENT "")
  function(lectern_add_pch kind)
    cmake_parse_arguments(arg "" "" "LINK;HEADERS" ${ARGN})
    add_library(lectern_pch_${kind} OBJECT ${CMAKE_BINARY_DIR}/pch.cpp)
    set_target_properties(lectern_pch_${kind} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    target_link_libraries(lectern_pch_${kind} PRIVATE lectern_options ${arg_LINK})
    target_precompile_headers(lectern_pch_${kind} PRIVATE ${arg_HEADERS})
  endfunction()
  lectern_add_pch(core LINK Qt6::Core HEADERS ${core_headers})
  lectern_add_pch(widgets LINK Qt6::Widgets HEADERS ${core_headers} <QtGui> <QtWidgets>)
endif()

# Gives a target the shared headers of its kind: core or widgets.
function(lectern_use_pch target kind)
  if(LECTERN_PCH)
    target_precompile_headers(${target} REUSE_FROM lectern_pch_${kind})
  endif()
endfunction()

# lectern_add_library(name SOURCES file... [PUBLIC target...] [PRIVATE target...])
# Link with PUBLIC only what appears in the library's headers.
function(lectern_add_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(lectern_${name} STATIC ${arg_SOURCES})
  target_link_libraries(lectern_${name} PUBLIC lectern_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  if(name MATCHES "^ui")
    lectern_use_pch(lectern_${name} widgets)
  else()
    lectern_use_pch(lectern_${name} core)
  endif()
endfunction()

# lectern_add_test(library unit LIBRARIES target... [SOURCES file...] [GUI])
# Builds tests/<library>/tst_<unit>.cpp into one executable and registers it.
# GUI tests get the offscreen platform unless a display is given on purpose.
# A test says itself what moc makes of it (its last line includes tst_<unit>.moc), so AUTOMOC with its scan and its
# second source for each of so many programs is left off: it took a sixth of a build.
function(lectern_add_test library unit)
  cmake_parse_arguments(arg "GUI" "" "LIBRARIES;SOURCES" ${ARGN})
  set(target tst_${library}_${unit})
  add_executable(${target} tst_${unit}.cpp ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
  qt_generate_moc(tst_${unit}.cpp ${CMAKE_CURRENT_BINARY_DIR}/tst_${unit}.moc TARGET ${target})
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/tst_${unit}.moc)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  target_link_libraries(${target} PRIVATE lectern_options lectern_test_support lectern_test_texts Qt6::Test ${arg_LIBRARIES})
  if(arg_LIBRARIES MATCHES "lectern_ui")
    lectern_use_pch(${target} widgets)
  else()
    lectern_use_pch(${target} core)
  endif()
  add_test(NAME ${library}.${unit} COMMAND ${target})
  set_tests_properties(${library}.${unit} PROPERTIES
    TIMEOUT 300
    ENVIRONMENT "LC_ALL=C.UTF-8;QT_LOGGING_TO_CONSOLE=1;ASAN_OPTIONS=detect_leaks=0")
  if(NOT arg_GUI)
    set_property(TEST ${library}.${unit} APPEND PROPERTY ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
  endif()
endfunction()

# lectern_add_plugin(NAME FOR LIBRARY SOURCES file... LIBRARIES library...): a part of LIBRARY in a file of its own,
# which base/plugin.h finds and loads when it is wanted.
function(lectern_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOR" "SOURCES;LIBRARIES")
  add_library(${name} MODULE ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE lectern_options ${arg_LIBRARIES})
  set_target_properties(${name} PROPERTIES
    PREFIX ""
    LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${CMAKE_INSTALL_LIBDIR}/lectern)
  install(TARGETS ${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/lectern)
  add_dependencies(${arg_FOR} ${name})
endfunction()
