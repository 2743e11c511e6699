package org.detente.deploy.manifests;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Reads {@link ServiceCode} from a service's module: its application.properties, its packaged
 * classes through the same library that maps them at run time, and the settings that each Quarkus
 * extension in its package documents about itself.
 */
final class PackagedCode {
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private final Path module;
    private final Map<String, Optional<String>> mapped = new TreeMap<>();
    private final TreeSet<String> required = new TreeSet<>();
    private final TreeSet<String> quarkusVariables = new TreeSet<>();

    private PackagedCode(Path module) {
        this.module = module;
    }

    static ServiceCode of(Path module) {
        try {
            return read(module);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static ServiceCode read(Path module) throws IOException {
        Path packaged = module.resolve("target/quarkus-app");
        Path source = module.resolve("src/main/resources/application.properties");
        if (!Files.exists(packaged.resolve("quarkus-run.jar")) || !Files.exists(source)) {
            throw new IllegalStateException(
                    "%1$s is not packaged: run 'mvn package -pl %1$s -am -DskipTests' first"
                            .formatted(module.getFileName()));
        }
        var code = new PackagedCode(module);
        code.readMappings(packaged);
        code.readExtensions(packaged.resolve("lib/main"));
        return new ServiceCode(
                inProduction(source), code.mapped, code.required, code.quarkusVariables);
    }

    private static Map<String, String> inProduction(Path source) throws IOException {
        var all = new Properties();
        try (Reader reader = Files.newBufferedReader(source)) {
            all.load(reader);
        }
        var values = new TreeMap<String, String>();
        for (String profile : List.of("", "%prod.")) {
            for (String key : all.stringPropertyNames()) {
                if (profile.isEmpty() ? !key.startsWith("%") : key.startsWith(profile)) {
                    values.put(key.substring(profile.length()), all.getProperty(key));
                }
            }
        }
        return values;
    }

    private void readMappings(Path packaged) throws IOException {
        List<Path> own = new ArrayList<>(jars(packaged.resolve("app")));
        List<Path> all = new ArrayList<>(own);
        all.addAll(jars(packaged.resolve("lib/main")));
        all.addAll(jars(packaged.resolve("lib/boot")));
        URL[] urls = all.stream().map(PackagedCode::url).toArray(URL[]::new);
        try (var loader = new URLClassLoader(urls, ConfigMapping.class.getClassLoader())) {
            for (Path jar : own) {
                for (String name : classes(jar)) {
                    Class<?> type = Class.forName(name, false, loader);
                    if (type.isAnnotationPresent(ConfigMapping.class)) {
                        readMapping(type);
                    }
                }
            }
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(module + " cannot be read", cause);
        }
    }

    private void readMapping(Class<?> type) {
        ConfigMappings.getProperties(ConfigClass.configClass(type))
                .forEach((key, property) -> {
                    Optional<String> value =
                            property.hasDefaultValue()
                                    ? Optional.of(property.getDefaultValue())
                                    : Optional.empty();
                    mapped.put(key, value);
                    if (value.isEmpty()
                            && (property.isLeaf() || property.isPrimitive())
                            && !property.isOptional()) {
                        required.add(key);
                    }
                });
    }

    private static List<String> classes(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("org/detente/") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .map(name -> name.replace('/', '.').substring(0, name.length() - 6))
                    .toList();
        }
    }

    private void readExtensions(Path libraries) throws IOException {
        for (Path jar : jars(libraries)) {
            try (var file = new JarFile(jar.toFile())) {
                JarEntry model = file.getJarEntry(MODEL);
                if (model != null) {
                    var reader =
                            new InputStreamReader(
                                    file.getInputStream(model), StandardCharsets.UTF_8);
                    collect(JsonParser.parseReader(reader));
                }
            }
        }
    }

    private void collect(JsonElement element) {
        if (element instanceof JsonArray array) {
            array.forEach(this::collect);
        } else if (element instanceof JsonObject object) {
            JsonElement phase = object.get("phase");
            if (phase != null
                    && phase.getAsString().equals("RUN_TIME")
                    && object.get("path") instanceof JsonObject path
                    && path.has("environmentVariable")) {
                quarkusVariables.add(path.get("environmentVariable").getAsString());
            }
            object.asMap().values().forEach(this::collect);
        }
    }

    private static List<Path> jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException cause) {
            throw new IllegalArgumentException(jar.toString(), cause);
        }
    }
}
