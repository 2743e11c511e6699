/** One public answer about the health of the gateway and what stands behind it. */
@NullMarked
package org.detente.gateway.health;

import org.jspecify.annotations.NullMarked;
