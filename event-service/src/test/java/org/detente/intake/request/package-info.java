@NullMarked
package org.detente.intake.request;

import org.jspecify.annotations.NullMarked;
