package org.detente.archive.store;

import java.net.URI;
import java.util.Optional;

/**
 * How a bucket is reached. Credentials come from where AWS's own tools look for them: the
 * environment, a profile, the pod's identity.
 *
 * @param endpoint of a server that is not Amazon's
 * @param addressing where an address names the bucket; most servers besides Amazon want the path
 */
public record S3Settings(Optional<URI> endpoint, String region, Addressing addressing) {

    /** Where an address names the bucket. */
    public enum Addressing {
        HOST,
        PATH
    }
}
