/** Images are read back as a container engine would read them. */
@NullMarked
package org.detente.deploy.images;

import org.jspecify.annotations.NullMarked;
