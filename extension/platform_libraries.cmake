# SPDX-License-Identifier: MPL-2.0
# The other half of platform.cmake, for use while building: which libraries the extension carries with it, and how.

# Every LibreOffice and every Debian has these; a copy of OpenSSL could shadow the system's newer one.
set(libraries_of_the_system
    "^ld-linux" "^libc\\." "^libm\\." "^libdl\\." "^librt\\." "^libpthread\\." "^libstdc\\+\\+" "^libgcc_s"
    "^libcrypto\\." "^libssl\\." "^libuno_")

# Copies all that `component` needs, and what that needs in turn, into `folder`, to be found beside each other there; the
# licence texts of the packages they come from go to `licences`.
function(copy_needed_libraries component folder licences)
    file(GET_RUNTIME_DEPENDENCIES MODULES ${component}
        RESOLVED_DEPENDENCIES_VAR needed UNRESOLVED_DEPENDENCIES_VAR missing
        PRE_EXCLUDE_REGEXES ${libraries_of_the_system})
    if(missing)
        message(FATAL_ERROR "Not found, so klubba.oxt would not load: ${missing}")
    endif()
    file(MAKE_DIRECTORY ${folder} ${licences})
    find_program(patchelf patchelf REQUIRED)
    # The component's own objects and the libraries linked into it come from this package.
    set(packages libpugixml-dev)
    foreach(library IN LISTS needed)
        get_filename_component(name ${library} NAME)
        file(REAL_PATH ${library} file)
        file(COPY_FILE ${file} ${folder}/${name})
        execute_process(COMMAND ${patchelf} --set-rpath "$ORIGIN" ${folder}/${name} COMMAND_ERROR_IS_FATAL ANY)
        package_of(${file} package)
        list(APPEND packages ${package})
    endforeach()
    list(REMOVE_DUPLICATES packages)
    foreach(package IN LISTS packages)
        file(COPY_FILE /usr/share/doc/${package}/copyright ${licences}/${package}.txt)
    endforeach()
endfunction()

# The Debian package that a file belongs to. Packages may own it by its old path, without /usr.
function(package_of file variable)
    string(REGEX REPLACE "^/usr" "" old_path ${file})
    foreach(path ${file} ${old_path})
        execute_process(COMMAND dpkg-query --search ${path} OUTPUT_VARIABLE answer RESULT_VARIABLE failure ERROR_QUIET)
        if(NOT failure)
            string(REGEX REPLACE "[:,].*" "" package ${answer})
            set(${variable} ${package} PARENT_SCOPE)
            return()
        endif()
    endforeach()
    message(FATAL_ERROR "No package owns ${file}, so its licence is not known")
endfunction()
