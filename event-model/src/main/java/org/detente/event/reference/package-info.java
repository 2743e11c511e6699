/** Versioned reference data: actors, places, scales and the mapping from kinds to CAMEO codes. */
@NullMarked
package org.detente.event.reference;

import org.jspecify.annotations.NullMarked;
