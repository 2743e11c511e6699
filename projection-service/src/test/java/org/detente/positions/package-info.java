@NullMarked
package org.detente.positions;

import org.jspecify.annotations.NullMarked;
