/**
 * What a read model has to say in the dossier of a relationship: the events that it rests on, and
 * its tables. Each read model answers for itself; the dossier collects the answers.
 */
@NullMarked
package org.detente.chapter;

import org.jspecify.annotations.NullMarked;
