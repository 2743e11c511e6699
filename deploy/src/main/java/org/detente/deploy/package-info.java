/** What a cluster is given of Détente: three images and the manifests that run them. */
@NullMarked
package org.detente.deploy;

import org.jspecify.annotations.NullMarked;
