/**
 * Events that may be told twice: the same happening in other words. What speaks for it, and how
 * much, is data.
 */
@NullMarked
package org.detente.duplicates;

import org.jspecify.annotations.NullMarked;
