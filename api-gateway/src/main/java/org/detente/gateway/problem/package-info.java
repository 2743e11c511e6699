/** Errors as RFC 9457 problems, and the pages that explain them. */
@NullMarked
package org.detente.gateway.problem;

import org.jspecify.annotations.NullMarked;
