/** Opinion surveys, wave by wave, and what changed between comparable waves. */
@NullMarked
package org.detente.surveys;

import org.jspecify.annotations.NullMarked;
