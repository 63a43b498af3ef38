# SPDX-License-Identifier: MPL-2.0
# All that differs between platforms: where the LibreOffice SDK is, how its libraries and a UNO component are called,
# and what the manifest says of them. Linux x86-64 is the platform that is built and tested.
set(KLUBBA_LIBREOFFICE /usr/lib/libreoffice CACHE PATH "LibreOffice, with its SDK in sdk/")
set(KLUBBA_PLATFORM linux_x86_64)
set(KLUBBA_MANIFEST_PLATFORM Linux_x86_64)
set(KLUBBA_COMPONENT_SUFFIX .uno.so)
set(KLUBBA_COMPONENT_LINK_OPTIONS -Wl,-z,defs -Wl,--exclude-libs,ALL)
set(KLUBBA_UNO_ENVIRONMENT gcc3)
set(KLUBBA_UNO_DEFINITIONS UNX GCC LINUX CPPU_ENV=gcc3)
set(KLUBBA_UNO_LIBRARIES uno_cppu uno_cppuhelpergcc3 uno_sal uno_salhelpergcc3)

set(uno_headers ${PROJECT_BINARY_DIR}/uno)
set(uno_types ${KLUBBA_LIBREOFFICE}/program/types.rdb ${KLUBBA_LIBREOFFICE}/program/types/offapi.rdb)
add_custom_command(OUTPUT ${uno_headers}.stamp
    COMMAND ${CMAKE_COMMAND} -E make_directory ${uno_headers}
    COMMAND ${KLUBBA_LIBREOFFICE}/sdk/bin/cppumaker -Gc -L -O${uno_headers} ${uno_types}
    COMMAND ${CMAKE_COMMAND} -E touch ${uno_headers}.stamp
    DEPENDS ${uno_types}
    COMMENT "Making C++ headers of LibreOffice's UNO types"
    VERBATIM)
add_custom_target(uno_headers DEPENDS ${uno_headers}.stamp)

add_library(uno INTERFACE)
target_include_directories(uno SYSTEM INTERFACE ${uno_headers} ${KLUBBA_LIBREOFFICE}/sdk/include)
target_compile_definitions(uno INTERFACE ${KLUBBA_UNO_DEFINITIONS})
target_link_directories(uno INTERFACE ${KLUBBA_LIBREOFFICE}/sdk/lib)
target_link_libraries(uno INTERFACE ${KLUBBA_UNO_LIBRARIES})
add_dependencies(uno uno_headers)
