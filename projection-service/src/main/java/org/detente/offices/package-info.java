/** Who held which office when. */
@NullMarked
package org.detente.offices;

import org.jspecify.annotations.NullMarked;
