/**
 * The committed OpenAPI document (OpenAPI 3.1, JSON Schema 2020-12) as a check of what services
 * answer. Only tests use it.
 */
@NullMarked
package org.detente.contract;

import org.jspecify.annotations.NullMarked;
