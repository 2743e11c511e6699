/** The packaged system from outside: started by {@code ./detente up}, spoken to over HTTP. */
@NullMarked
package org.detente.system;

import org.jspecify.annotations.NullMarked;
