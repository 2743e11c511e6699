/** Forwards API requests to the services, streaming both ways. */
@NullMarked
package org.detente.gateway.proxy;

import org.jspecify.annotations.NullMarked;
