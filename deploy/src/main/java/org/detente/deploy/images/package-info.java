/** Container images without a Docker engine: a runtime made by jlink, and one image per service. */
@NullMarked
package org.detente.deploy.images;

import org.jspecify.annotations.NullMarked;
