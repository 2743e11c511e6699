package org.detente.deploy.manifests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.deploy.DetenteService;
import org.yaml.snakeyaml.error.YAMLException;

/** The checkout that the tests run in; what is slow to learn about it is learnt once. */
final class Project {
    private static final Project HERE = new Project(Path.of(System.getProperty("detente.root")));

    private final Path root;
    private final Map<String, ServiceCode> code = new TreeMap<>();
    private final Map<Overlay, String> rendered = new HashMap<>();

    private Project(Path root) {
        this.root = root;
    }

    static Project here() {
        return HERE;
    }

    Path deploy() {
        return root.resolve("deploy");
    }

    List<Overlay> overlays() throws IOException {
        try (Stream<Path> directories = Files.list(deploy().resolve("kubernetes/overlays"))) {
            return directories.filter(Files::isDirectory).sorted().map(Overlay::new).toList();
        }
    }

    String render(Overlay overlay) {
        return rendered.computeIfAbsent(overlay, Overlay::render);
    }

    /** What a service's packaged code says. */
    ServiceCode code(DetenteService service) {
        return code.computeIfAbsent(
                service.module(), module -> PackagedCode.of(root.resolve(module)));
    }

    /** Everything that is wrong with this rendering of an overlay. */
    List<Finding> findings(Overlay overlay, String yaml) throws IOException {
        Manifests manifests;
        try {
            manifests = Manifests.parse(yaml);
        } catch (YAMLException cause) {
            return List.of(new Finding(Rule.SYNTAX, overlay.toString(), cause.toString()));
        }
        var cluster = new Cluster(manifests, overlay.exampleSecrets(), this::code);
        var findings = new Findings();
        Check.ALL.forEach(check -> check.check(cluster, findings));
        return findings.all();
    }
}
