package org.detente.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/** What an engine verifies when it takes an image in. */
final class LayerDigests {
    private LayerDigests() {}

    static void check(ImageArchive image) throws IOException {
        List<String> layers = image.layers();
        List<String> declared = image.declaredDigests();
        assertThat(layers).hasSameSizeAs(declared);
        for (int i = 0; i < layers.size(); i++) {
            byte[] layer = image.layer(layers.get(i));
            assertThat(layers.get(i)).isEqualTo(ImageArchive.sha256(layer) + ".tar.gz");
            assertThat(declared.get(i))
                    .isEqualTo("sha256:" + ImageArchive.sha256(ImageArchive.decompressed(layer)));
        }
    }
}
