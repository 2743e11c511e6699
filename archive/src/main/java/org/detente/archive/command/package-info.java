/** What {@code ./detente verify}, {@code restore} and {@code archive} run. */
@NullMarked
package org.detente.archive.command;

import org.jspecify.annotations.NullMarked;
