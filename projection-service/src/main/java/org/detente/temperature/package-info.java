/** Relationship temperature: four published or printed models over one set of daily cells. */
@NullMarked
package org.detente.temperature;

import org.jspecify.annotations.NullMarked;
