package org.detente.system;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.JsonConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stack with the data set for all tests of this JVM. */
final class SharedStack implements BeforeAllCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext context) {
        // shares are compared to the last digit, which a float would not keep
        RestAssured.config =
                RestAssured.config()
                        .jsonConfig(
                                JsonConfig.jsonConfig()
                                        .numberReturnType(NumberReturnType.BIG_DECIMAL))
                        .encoderConfig(
                                EncoderConfig.encoderConfig()
                                        .encodeContentTypeAs(
                                                "application/x-ndjson", ContentType.TEXT));
        RestAssured.baseURI = Started.STACK.url();
        RestAssured.port = Started.STACK.port("api-gateway");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Started.STACK;
    }

    /** Started when it is first asked for. */
    private static final class Started {
        private static final Stack STACK = TemporaryStack.untilTheEnd();
    }
}
