package org.detente.gateway.contract;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * The API's description as a page. Rendered here rather than by a script in the browser: it works
 * without JavaScript, prints, can be searched and needs no exception from the content security
 * policy.
 */
@Path("/docs")
class DocsResource {
    private final Contract contract;
    private volatile @Nullable Page page;

    private record Page(Contract.Edition edition, String html, EntityTag tag) {}

    DocsResource(Contract contract) {
        this.contract = contract;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public Response show(@Context Request request) {
        Page current = currentPage();
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(current.tag());
        Response.ResponseBuilder answer =
                unchanged != null
                        ? unchanged
                        : Response.ok(current.html()).type("text/html; charset=utf-8");
        return answer.tag(current.tag()).header("Cache-Control", "no-cache").build();
    }

    private Page currentPage() {
        Contract.Edition edition = contract.current();
        Page last = page;
        if (last != null && last.edition().sources().equals(edition.sources())) {
            return last;
        }
        String html = Templates.docs(DocsLayout.of(edition.document())).render();
        Page next = new Page(edition, html, ContentTag.of(html));
        page = next;
        return next;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance docs(DocsView view);
    }
}
