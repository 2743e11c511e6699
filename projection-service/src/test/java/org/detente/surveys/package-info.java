@NullMarked
package org.detente.surveys;

import org.jspecify.annotations.NullMarked;
