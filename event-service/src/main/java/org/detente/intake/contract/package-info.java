/**
 * The OpenAPI document: the text is META-INF/openapi.yaml, the schemas come from the event model.
 */
@NullMarked
package org.detente.intake.contract;

import org.jspecify.annotations.NullMarked;
