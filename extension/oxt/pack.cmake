# SPDX-License-Identifier: MPL-2.0
# Run at build time: lays out the extension in `stage` and packs it as `oxt`.
include(${platform_functions})

file(REMOVE_RECURSE ${stage} ${oxt})
file(COPY ${configured}/description.xml DESTINATION ${stage})
file(COPY ${configured}/META-INF/manifest.xml DESTINATION ${stage}/META-INF)
foreach(file IN LISTS packed)
    get_filename_component(folder ${file} DIRECTORY)
    file(COPY ${source}/${file} DESTINATION ${stage}/${folder})
endforeach()
if(IS_DIRECTORY ${templates})
    file(COPY ${templates}/ DESTINATION ${stage}/templates)
endif()

set(libraries ${stage}/lib/${platform})
file(COPY ${configured}/klubba.components ${component} DESTINATION ${libraries})
copy_needed_libraries(${component} ${libraries} ${stage}/licenses)
file(COPY ${licence} DESTINATION ${stage}/licenses)

file(GLOB content RELATIVE ${stage} ${stage}/*)
execute_process(COMMAND ${CMAKE_COMMAND} -E tar cf ${oxt} --format=zip ${content}
    WORKING_DIRECTORY ${stage} COMMAND_ERROR_IS_FATAL ANY)
