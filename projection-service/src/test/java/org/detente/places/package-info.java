@NullMarked
package org.detente.places;

import org.jspecify.annotations.NullMarked;
