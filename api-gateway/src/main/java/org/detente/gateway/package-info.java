/** What every part of the gateway knows: configuration, the routing table, a request's identity. */
@NullMarked
package org.detente.gateway;

import org.jspecify.annotations.NullMarked;
