/** For operators: how fresh the read models are, their checksums, what is parked. */
@NullMarked
package org.detente.admin;

import org.jspecify.annotations.NullMarked;
