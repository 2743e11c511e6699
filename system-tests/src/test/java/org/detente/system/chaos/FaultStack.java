package org.detente.system.chaos;

import org.detente.system.Stack;
import org.detente.system.TemporaryStack;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stack without the data set for all tests that break it and see it heal. */
final class FaultStack implements ParameterResolver {
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
        private static final Stack STACK = TemporaryStack.untilTheEnd("--no-data");
    }
}
