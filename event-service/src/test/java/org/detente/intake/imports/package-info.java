@NullMarked
package org.detente.intake.imports;

import org.jspecify.annotations.NullMarked;
