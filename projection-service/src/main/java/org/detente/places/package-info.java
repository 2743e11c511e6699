/** The register of places, with the names of every claimant. */
@NullMarked
package org.detente.places;

import org.jspecify.annotations.NullMarked;
