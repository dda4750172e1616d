# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What makes Lectern a program of the desktop: entry, description, icons, file types, start over D-Bus. The programs
# are installed where they are made (src/app, src/readers, src/printing).

set(lectern_desktop ${CMAKE_CURRENT_LIST_DIR}/../desktop)
set(lectern_app_id org.lectern.Lectern)

install(FILES ${lectern_desktop}/${lectern_app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${lectern_desktop}/${lectern_app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${lectern_desktop}/${lectern_app_id}.mime.xml
  DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${lectern_app_id}.xml)

# The bus starts the window's program by its whole path.
configure_file(${lectern_desktop}/${lectern_app_id}.service.in ${CMAKE_BINARY_DIR}/${lectern_app_id}.service @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/${lectern_app_id}.service DESTINATION ${CMAKE_INSTALL_DATADIR}/dbus-1/services)

# The sizes of the hicolor theme, drawn from the one drawing that the program itself shows.
set(lectern_drawing ${CMAKE_SOURCE_DIR}/resources/icons/lectern.svg)
set(lectern_icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${lectern_drawing} DESTINATION ${lectern_icons}/scalable/apps RENAME ${lectern_app_id}.svg)
add_executable(rendericon ${CMAKE_CURRENT_LIST_DIR}/../icons/rendericon.cpp)
target_link_libraries(rendericon PRIVATE lectern_options Qt6::Gui Qt6::Svg)
set(pictures)
foreach(size 16 22 24 32 48 64 128 256)
  set(picture ${CMAKE_BINARY_DIR}/icons/${size}.png)
  add_custom_command(OUTPUT ${picture}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/icons
    COMMAND rendericon ${lectern_drawing} ${size} ${picture}
    DEPENDS ${lectern_drawing} rendericon VERBATIM)
  list(APPEND pictures ${picture})
  install(FILES ${picture} DESTINATION ${lectern_icons}/${size}x${size}/apps RENAME ${lectern_app_id}.png)
endforeach()
add_custom_target(icons ALL DEPENDS ${pictures})
