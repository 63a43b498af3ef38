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
file(COPY ${templates}/ DESTINATION ${stage}/templates)

set(libraries ${stage}/lib/${platform})
file(COPY ${configured}/klubba.components ${component} DESTINATION ${libraries})
copy_needed_libraries(${component} ${libraries} ${stage}/licenses)
file(COPY ${licence} DESTINATION ${stage}/licenses)

# The same templates for the office's own Templates dialog, made by the extension itself.
get_filename_component(extensions ${stage} DIRECTORY)
execute_process(COMMAND ${make_templates} ${extensions} ${templates} ${stage}/template/Protokoll COMMAND_ERROR_IS_FATAL ANY)

file(GLOB content RELATIVE ${stage} ${stage}/*)
execute_process(COMMAND ${CMAKE_COMMAND} -E tar cf ${oxt} --format=zip ${content}
    WORKING_DIRECTORY ${stage} COMMAND_ERROR_IS_FATAL ANY)
