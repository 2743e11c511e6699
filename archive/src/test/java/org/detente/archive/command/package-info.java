@NullMarked
package org.detente.archive.command;

import org.jspecify.annotations.NullMarked;
