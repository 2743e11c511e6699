package org.detente.deploy.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.detente.deploy.DetenteService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {
    private static final Project PROJECT = Project.here();

    static List<Overlay> overlays() throws IOException {
        return PROJECT.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void an_overlay_keeps_every_rule(Overlay overlay) throws IOException {
        assertThat(PROJECT.findings(overlay, PROJECT.render(overlay))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void an_overlay_runs_each_service_once(Overlay overlay) {
        Manifests manifests = Manifests.parse(PROJECT.render(overlay));
        for (DetenteService service : DetenteService.values()) {
            assertThat(manifests.find(service.workload(), service.module())).isPresent();
            assertThat(manifests.find("Service", service.module())).isPresent();
        }
        assertThat(manifests.of("Deployment").size() + manifests.of("StatefulSet").size())
                .isEqualTo(DetenteService.values().length);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void no_secret_is_in_the_rendered_manifests(Overlay overlay) {
        assertThat(Manifests.parse(PROJECT.render(overlay)).of("Secret")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_ports_of_an_image_are_those_of_its_code(DetenteService service) {
        ServiceCode said = PROJECT.code(service);
        if (service.httpPort().isPresent()) {
            assertThat(said.property("quarkus.http.port"))
                    .hasValue("" + service.httpPort().getAsInt());
        } else {
            assertThat(said.property("quarkus.http.host-enabled")).hasValue("false");
        }
        assertThat(said.property("quarkus.management.port"))
                .hasValue("" + service.managementPort());
    }

    @Test
    void the_documented_topic_is_the_one_the_code_reads() throws IOException {
        ServiceCode intake = PROJECT.code(DetenteService.EVENT_SERVICE);
        assertThat(Files.readString(PROJECT.deploy().resolve("README.md")))
                .contains("--topic " + intake.valueOf("detente.log.topic").orElseThrow() + " ")
                .contains("--partitions " + intake.valueOf("detente.log.partitions").orElseThrow());
    }

    @Test
    void a_missing_renderer_is_a_failure_that_says_how_to_install_one(@TempDir Path empty) {
        assertThatThrownBy(() -> Kustomize.on(empty.toString()))
                .hasMessageContaining("go install sigs.k8s.io/kustomize");
    }

    @Test
    void a_renderer_that_is_too_old_counts_as_missing(@TempDir Path directory) throws IOException {
        Path kubectl = directory.resolve("kubectl");
        Files.writeString(kubectl, "#!/bin/sh\necho 'Client Version: v1.20.2'\n");
        Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> Kustomize.on(directory.toString()))
                .hasMessageContaining("1.27 or newer");
    }
}
