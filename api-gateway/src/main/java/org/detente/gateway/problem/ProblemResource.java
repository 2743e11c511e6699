package org.detente.gateway.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.detente.gateway.Markdown;

/** The pages that the {@code type} of a problem points at. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
class ProblemResource {
    private final ErrorGuide guide;

    ProblemResource(ErrorGuide guide) {
        this.guide = guide;
    }

    @GET
    public Response list() {
        return page(Templates.problems(guide.slugs()));
    }

    @GET
    @Path("/{slug}")
    public Response show(@PathParam("slug") String slug) {
        String section =
                guide.section(slug)
                        .orElseThrow(() ->
                                new ProblemException(
                                        Problem.of(
                                                ProblemType.NOT_FOUND,
                                                "No problem has this name; /problems lists all.")));
        return page(Templates.problem(slug, new RawString(Markdown.html(section))));
    }

    private static Response page(TemplateInstance template) {
        return Response.ok(template.render())
                .type("text/html; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .build();
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance problem(String slug, RawString text);

        static native TemplateInstance problems(Set<String> slugs);
    }
}
