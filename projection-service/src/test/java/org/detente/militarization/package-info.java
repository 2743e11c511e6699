@NullMarked
package org.detente.militarization;

import org.jspecify.annotations.NullMarked;
