package org.detente.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.deploy.DetenteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an image is put together, on an empty base and a service of a few small files. */
class ServiceImageTest {
    private static final DetenteService SERVICE = DetenteService.EVENT_SERVICE;

    @TempDir Path directory = Path.of("");
    private String base = "";

    @BeforeEach
    void make_an_empty_base() throws Exception {
        Path tar = directory.resolve("base.tar");
        Jib.fromScratch()
                .containerize(
                        ServiceImage.offline(
                                Containerizer.to(TarImage.at(tar).named("base")),
                                directory.resolve("work")));
        base = Jib.TAR_IMAGE_PREFIX + tar;
    }

    @Test
    void a_container_starts_java_as_an_unprivileged_user() throws Exception {
        JsonObject settings = ImageArchive.read(image("one")).settings();
        assertThat(settings.get("User").getAsString()).isEqualTo("10001:10001");
        assertThat(ImageArchive.texts(settings.getAsJsonArray("Entrypoint")))
                .containsExactly(
                        "/opt/java/openjdk/bin/java",
                        "@/app/jvm.args",
                        "-jar",
                        "/app/quarkus-run.jar");
    }

    @Test
    void an_image_says_what_it_is_and_which_ports_it_opens() throws Exception {
        ImageArchive image = ImageArchive.read(image("one"));
        assertThat(image.tag()).isEqualTo("detente/event-service:1.2.3");
        assertThat(image.settings().getAsJsonObject("ExposedPorts").keySet())
                .containsExactlyInAnyOrder("8081/tcp", "9081/tcp");
        JsonObject labels = image.settings().getAsJsonObject("Labels");
        assertThat(labels.get("org.opencontainers.image.title").getAsString())
                .isEqualTo("event-service");
        assertThat(labels.get("org.opencontainers.image.version").getAsString()).isEqualTo("1.2.3");
        assertThat(labels.get("org.opencontainers.image.base.name").getAsString())
                .isEqualTo("detente/base");
    }

    @Test
    void a_new_version_of_our_code_leaves_the_dependencies_layer_as_it_was() throws Exception {
        ImageArchive image = ImageArchive.read(image("one"));
        assertThat(image.layers()).hasSize(2);
        assertThat(image.filesOf(image.layers().getFirst()))
                .containsExactly("/app/lib/boot/runner.jar", "/app/lib/main/io.library.jar");
        assertThat(image.filesOf(image.layers().getLast()))
                .containsExactly(
                        "/app/app/event-service.jar",
                        "/app/jvm.args",
                        "/app/lib/main/org.detente.event-model.jar",
                        "/app/quarkus-run.jar");
    }

    @Test
    void every_layer_is_what_its_name_and_the_configuration_say() throws Exception {
        ImageArchive image = ImageArchive.read(image("one"));
        LayerDigests.check(image);
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws Exception {
        assertThat(image("one")).hasSameBinaryContentAs(image("two"));
    }

    @Test
    void a_service_that_is_not_packaged_is_refused_with_the_remedy() {
        var image = new ServiceImage(SERVICE, "1.2.3", directory.resolve("nothing"));
        assertThatThrownBy(() -> image.build(base, directory.resolve("x.tar"), directory))
                .hasMessageContaining("run mvn package first");
    }

    /** A service written anew, so that its files' times and places differ from call to call. */
    private Path image(String copy) throws Exception {
        Path app = directory.resolve(copy).resolve("quarkus-app");
        for (String file :
                List.of(
                        "quarkus-run.jar",
                        "app/event-service.jar",
                        "lib/boot/runner.jar",
                        "lib/main/io.library.jar",
                        "lib/main/org.detente.event-model.jar")) {
            write(app.resolve(file), file);
        }
        Path tar = directory.resolve(copy).resolve("image.tar");
        new ServiceImage(SERVICE, "1.2.3", app)
                .build(base, tar, directory.resolve(copy).resolve("work"));
        return tar;
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
