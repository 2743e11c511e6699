/** What the service needs around it in tests: a real broker, and a stand-in for the read side. */
@NullMarked
package org.detente.intake.surroundings;

import org.jspecify.annotations.NullMarked;
