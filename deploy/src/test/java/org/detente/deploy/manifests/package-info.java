/** What must hold between the manifests, and between them and the code they run. */
@NullMarked
package org.detente.deploy.manifests;

import org.jspecify.annotations.NullMarked;
