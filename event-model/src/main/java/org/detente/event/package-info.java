/**
 * What a diplomatic event is: the sealed kinds, the fields they share and the value types these are
 * made of. Plain records; reading and writing them is {@link org.detente.event.codec}.
 */
@NullMarked
package org.detente.event;

import org.jspecify.annotations.NullMarked;
