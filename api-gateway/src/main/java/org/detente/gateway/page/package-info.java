/** The dashboard's static files and its deep links. */
@NullMarked
package org.detente.gateway.page;

import org.jspecify.annotations.NullMarked;
