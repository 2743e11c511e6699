/** All that is known of a relationship, in one file that can be read and logged again. */
@NullMarked
package org.detente.dossier;

import org.jspecify.annotations.NullMarked;
