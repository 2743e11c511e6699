/** Stand-ins of the two services: real HTTP servers whose answers a test decides. */
@NullMarked
package org.detente.gateway.standin;

import org.jspecify.annotations.NullMarked;
