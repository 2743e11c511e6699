@NullMarked
package org.detente.intake.contract;

import org.jspecify.annotations.NullMarked;
