package org.detente.contract;

import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test whose request is answered otherwise than the committed document says. What the
 * document does not know, such as paths that are not there, is left to the test.
 */
public final class DocumentedAnswers implements BeforeAllCallback {
    private static final Filter COMMITTED = new Check(ApiDocument.committed());

    /** From now on every request through REST Assured is checked. */
    @Override
    public void beforeAll(ExtensionContext context) {
        RestAssured.replaceFiltersWith(COMMITTED);
        // every answer is made ready to be printed, should the test fail; that need not be pretty
        LogConfig plain = RestAssured.config().getLogConfig().enablePrettyPrinting(false);
        RestAssured.config = RestAssured.config().logConfig(plain);
    }

    private record Check(ApiDocument document) implements Filter {
        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification expected,
                FilterContext context) {
            Response response = context.next(request, expected);
            String path = URI.create(request.getURI()).getRawPath();
            document.operation(request.getMethod(), path)
                    .map(operation -> new AnswerCheck(document).faults(operation, answer(response)))
                    .filter(faults -> !faults.isEmpty())
                    .ifPresent(faults -> fail(request, response, faults));
            return response;
        }

        private static AnswerCheck.Answer answer(Response response) {
            return new AnswerCheck.Answer(
                    response.statusCode(),
                    Objects.requireNonNullElse(response.contentType(), ""),
                    Objects.requireNonNullElse(response.asString(), ""));
        }

        private static void fail(
                FilterableRequestSpecification request, Response response, List<String> faults) {
            throw new AssertionError(
                    "%s %s is not answered as documented:%n%s%n%s"
                            .formatted(
                                    request.getMethod(),
                                    request.getURI(),
                                    String.join(System.lineSeparator(), faults),
                                    response.asString()));
        }
    }
}
