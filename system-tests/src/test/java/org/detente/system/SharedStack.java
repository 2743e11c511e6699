package org.detente.system;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.JsonConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
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
        RestAssured.baseURI = stack(context).url();
        RestAssured.port = stack(context).port("api-gateway");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stack(context);
    }

    static Stack stack(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(SharedStack.class, _ -> TemporaryStack.up(), TemporaryStack.class)
                .stack();
    }
}
