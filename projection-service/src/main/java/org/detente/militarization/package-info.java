/** Armed forces present in a territory: holdings, level and index on any day. */
@NullMarked
package org.detente.militarization;

import org.jspecify.annotations.NullMarked;
