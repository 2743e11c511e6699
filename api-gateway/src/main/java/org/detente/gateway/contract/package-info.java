/** One OpenAPI document out of the services' documents, and its readable page. */
@NullMarked
package org.detente.gateway.contract;

import org.jspecify.annotations.NullMarked;
