@NullMarked
package org.detente.dossier;

import org.jspecify.annotations.NullMarked;
