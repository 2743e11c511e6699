/** Many events in one request, streamed both ways, in bounded memory. */
@NullMarked
package org.detente.intake.batch;

import org.jspecify.annotations.NullMarked;
