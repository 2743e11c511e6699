/**
 * A file of events: first a plan of what would become of each row, then the import of exactly that
 * plan. A format is a {@link org.detente.intake.imports.FileFormat}; all else is the same for all.
 */
@NullMarked
package org.detente.intake.imports;

import org.jspecify.annotations.NullMarked;
