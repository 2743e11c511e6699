/**
 * The intake: HTTP in, validated event, one append to the log. This package holds what every part
 * of it shares.
 */
@NullMarked
package org.detente.intake;

import org.jspecify.annotations.NullMarked;
