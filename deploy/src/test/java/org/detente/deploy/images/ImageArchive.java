package org.detente.deploy.images;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.detente.deploy.DetenteService;

/** A Docker archive, taken apart. */
public final class ImageArchive {
    private final Map<String, byte[]> files;
    private final JsonObject manifest;

    private ImageArchive(Map<String, byte[]> files) {
        this.files = files;
        this.manifest = json("manifest.json").getAsJsonArray().get(0).getAsJsonObject();
    }

    /** The image that {@link ImageBuild} wrote for a service of this checkout. */
    public static ImageArchive built(DetenteService service) throws IOException {
        Path images = Path.of(System.getProperty("detente.root"), "deploy/target/images");
        return read(images.resolve(service.module() + ".tar"));
    }

    static ImageArchive read(Path tar) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var archive = new TarArchiveInputStream(Files.newInputStream(tar))) {
            TarArchiveEntry entry;
            while ((entry = archive.getNextEntry()) != null) {
                files.put(entry.getName(), archive.readAllBytes());
            }
        }
        return new ImageArchive(files);
    }

    String tag() {
        return manifest.getAsJsonArray("RepoTags").get(0).getAsString();
    }

    /** What a container of this image starts with: user, entry point, labels, ports. */
    public JsonObject settings() {
        return configuration().getAsJsonObject("config");
    }

    /** The files of the layers as they are named: SHA-256 of the compressed bytes. */
    List<String> layers() {
        return texts(manifest.getAsJsonArray("Layers"));
    }

    byte[] layer(String name) {
        return file(name);
    }

    /** What the configuration says of the layers: SHA-256 of the bytes before compression. */
    List<String> declaredDigests() {
        return texts(configuration().getAsJsonObject("rootfs").getAsJsonArray("diff_ids"));
    }

    /** Names of the regular files of one layer, absolute. */
    Set<String> filesOf(String layer) throws IOException {
        var names = new TreeSet<String>();
        try (var archive = open(layer)) {
            TarArchiveEntry entry;
            while ((entry = archive.getNextEntry()) != null) {
                if (entry.isFile()) {
                    names.add("/" + entry.getName());
                }
            }
        }
        return names;
    }

    Set<String> allFiles() throws IOException {
        var names = new TreeSet<String>();
        for (String layer : layers()) {
            names.addAll(filesOf(layer));
        }
        return names;
    }

    /** Lays the layers over one another, as an engine does before it starts a container. */
    public void unpackInto(Path root) throws IOException {
        for (String layer : layers()) {
            try (var archive = open(layer)) {
                TarArchiveEntry entry;
                while ((entry = archive.getNextEntry()) != null) {
                    Path target = root.resolve(entry.getName());
                    if (entry.isDirectory()) {
                        Files.createDirectories(target);
                    } else {
                        Files.createDirectories(target.getParent());
                        Files.write(target, archive.readAllBytes());
                    }
                    Files.setPosixFilePermissions(target, permissions(entry.getMode()));
                }
            }
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }

    static byte[] decompressed(byte[] layer) throws IOException {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(layer))) {
            return stream.readAllBytes();
        }
    }

    private TarArchiveInputStream open(String layer) throws IOException {
        return new TarArchiveInputStream(new ByteArrayInputStream(decompressed(file(layer))));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var text = new StringBuilder("rwxrwxrwx");
        for (int bit = 0; bit < 9; bit++) {
            if ((mode & (0400 >> bit)) == 0) {
                text.setCharAt(bit, '-');
            }
        }
        return PosixFilePermissions.fromString(text.toString());
    }

    private JsonObject configuration() {
        return json(manifest.get("Config").getAsString()).getAsJsonObject();
    }

    private JsonElement json(String name) {
        return JsonParser.parseString(new String(file(name), StandardCharsets.UTF_8));
    }

    private byte[] file(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalStateException("the archive has no " + name);
        }
        return bytes;
    }

    /** The strings of a JSON array. */
    public static List<String> texts(Iterable<JsonElement> array) {
        var texts = new ArrayList<String>();
        array.forEach(element -> texts.add(element.getAsString()));
        return texts;
    }
}
