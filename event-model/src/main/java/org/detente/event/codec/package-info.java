/** Events to canonical JSON and back, with every fault named at once, and the id of a content. */
@NullMarked
package org.detente.event.codec;

import org.jspecify.annotations.NullMarked;
