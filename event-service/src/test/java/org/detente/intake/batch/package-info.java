@NullMarked
package org.detente.intake.batch;

import org.jspecify.annotations.NullMarked;
