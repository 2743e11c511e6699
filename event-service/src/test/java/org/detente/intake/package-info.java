@NullMarked
package org.detente.intake;

import org.jspecify.annotations.NullMarked;
