package org.detente.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the text of a {@link TextValue} looks, for the JSON Schema. Every text that the type takes
 * matches the pattern; the type may refuse more, such as 30 February.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Form {
    /** A regular expression for the whole text, in the part that Java and ECMA-262 share. */
    String pattern();

    String[] examples();
}
