package org.detente.gateway.contract;

/**
 * Where a component stands in a document.
 *
 * @param kind such as {@code schemas}
 * @param name such as {@code Event}
 */
record ComponentKey(String kind, String name) {}
