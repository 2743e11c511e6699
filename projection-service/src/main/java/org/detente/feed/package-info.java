/** What is new in the log, in one order that readers can continue: a list, and a stream of it. */
@NullMarked
package org.detente.feed;

import org.jspecify.annotations.NullMarked;
