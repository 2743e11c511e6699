@NullMarked
package org.detente.dyads;

import org.jspecify.annotations.NullMarked;
