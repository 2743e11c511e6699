package org.detente.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.detente.deploy.DetenteService;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The images that {@link ImageBuild} has just written; only in the profile {@code images}. */
class ImagesIT {

    @ParameterizedTest
    @EnumSource
    void the_image_holds_the_packaged_service(DetenteService service) throws Exception {
        ImageArchive image = ImageArchive.built(service);
        JsonObject settings = image.settings();
        assertThat(settings.get("User").getAsString()).isEqualTo(ServiceImage.USER);
        assertThat(ImageArchive.texts(settings.getAsJsonArray("Entrypoint")))
                .isEqualTo(ServiceImage.entrypoint());
        assertThat(image.allFiles())
                .contains("/app/quarkus-run.jar", "/app/jvm.args")
                .anyMatch(file -> file.startsWith("/app/app/" + service.module()));
        LayerDigests.check(image);
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "detente.image.base", matches = ImageBuild.JLINK)
    void our_own_base_has_no_shell_and_no_program_but_those_of_java(DetenteService service)
            throws Exception {
        assertThat(ImageArchive.built(service).allFiles())
                .noneMatch(file -> file.matches("(/usr)?(/local)?/s?bin/.*"))
                .noneMatch(file -> file.matches(".*/(sh|bash|dash|busybox)"))
                .contains("/opt/java/openjdk/bin/java", "/etc/passwd");
    }
}
