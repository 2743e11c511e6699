package org.detente.gateway.contract;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The API's description, laid out for reading.
 *
 * @param title name of the API
 * @param version of the API
 * @param introduction HTML
 * @param groups operations by tag
 * @param schemas what the operations exchange
 */
@TemplateData
record DocsView(
        String title,
        String version,
        RawString introduction,
        List<Group> groups,
        List<Schema> schemas) {

    /**
     * Operations of one tag.
     *
     * @param name the tag
     * @param anchor where the page has it
     * @param introduction HTML
     * @param operations in the order of their paths
     */
    @TemplateData
    record Group(String name, String anchor, RawString introduction, List<Operation> operations) {}

    /**
     * One operation.
     *
     * @param anchor where the page has it
     * @param method in capitals
     * @param path template
     * @param summary one line
     * @param description HTML
     * @param parameters in the order of the document
     * @param request bodies that it takes
     * @param answers by status
     */
    @TemplateData
    record Operation(
            String anchor,
            String method,
            String path,
            String summary,
            RawString description,
            List<Parameter> parameters,
            List<Content> request,
            List<Answer> answers) {}

    /**
     * A parameter, or a field of a schema, or a header.
     *
     * @param name as it is written
     * @param place query, path, header; or empty
     * @param required whether it must be there
     * @param type in words
     * @param link anchor of the schema that it is, or empty
     * @param description HTML
     * @param example or empty
     */
    @TemplateData
    record Parameter(
            String name,
            String place,
            boolean required,
            String type,
            String link,
            RawString description,
            String example) {}

    /**
     * A body in one media type.
     *
     * @param mediaType such as application/json
     * @param type in words
     * @param link anchor of the schema that it is, or empty
     * @param examples ready to read
     */
    @TemplateData
    record Content(String mediaType, String type, String link, List<Example> examples) {}

    /**
     * An example.
     *
     * @param name what it shows, or empty
     * @param text as it is sent
     */
    @TemplateData
    record Example(String name, String text) {}

    /**
     * An answer.
     *
     * @param status such as 200
     * @param description HTML
     * @param headers that it carries
     * @param contents its bodies
     */
    @TemplateData
    record Answer(
            String status,
            RawString description,
            List<Parameter> headers,
            List<Content> contents) {}

    /**
     * A schema.
     *
     * @param name of the component
     * @param anchor where the page has it
     * @param description HTML
     * @param fields if it is an object
     * @param source the schema itself, as JSON
     */
    @TemplateData
    record Schema(
            String name,
            String anchor,
            RawString description,
            List<Parameter> fields,
            String source) {}
}
