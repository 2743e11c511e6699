/**
 * The versions of the read models: which there are, which one serves, and how another takes over.
 */
@NullMarked
package org.detente.version;

import org.jspecify.annotations.NullMarked;
