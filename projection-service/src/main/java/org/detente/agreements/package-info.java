/** Treaties and other instruments, stage by stage. */
@NullMarked
package org.detente.agreements;

import org.jspecify.annotations.NullMarked;
