package org.detente.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.detente.contract.AnsweredAsDocumented;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs on the one stack that has the data set; what kills its processes comes last, by the order of
 * names. Takes the {@link Stack} as a parameter where one is wanted.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AnsweredAsDocumented
@ExtendWith(SharedStack.class)
public @interface OnSharedStack {}
