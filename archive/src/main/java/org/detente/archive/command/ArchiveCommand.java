package org.detente.archive.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.common.KafkaException;
import org.detente.archive.check.Verification;
import org.detente.archive.log.LogClients;
import org.detente.archive.restore.Restoration;
import org.detente.archive.store.S3Settings;
import org.detente.archive.store.Store;
import org.detente.archive.store.StoreException;
import org.detente.archive.store.StoreLocation;

/** {@code ./detente archive}, {@code verify} and {@code restore}. */
final class ArchiveCommand {
    private static final int CLEAN = 0;
    private static final int FAULTS = 1;
    private static final int MISUSE = 2;
    private static final Duration CATCH_UP_MAX = Duration.ofSeconds(10);

    private final CommandLine asked;
    private final Path here;
    private final Home home;
    private final Map<String, String> environment;
    private final PrintStream out;

    ArchiveCommand(
            CommandLine asked,
            Path here,
            Path root,
            Map<String, String> environment,
            PrintStream out) {
        this.asked = asked;
        this.here = here;
        this.home =
                new Home(
                        asked.value("home")
                                .map(value -> here.resolve(value).normalize())
                                .orElse(root.resolve(".detente")));
        this.environment = environment;
        this.out = out;
    }

    /** System properties: {@code detente.root}, the repository. */
    public static void main(String[] words) {
        // the Kafka client tells its whole configuration otherwise
        Logger.getLogger("").setLevel(Level.SEVERE);
        Path here = Path.of("").toAbsolutePath();
        Path root = Path.of(System.getProperty("detente.root", here.toString())).toAbsolutePath();
        try {
            CommandLine asked = CommandLine.parse(List.of(words));
            System.exit(new ArchiveCommand(asked, here, root, System.getenv(), System.out).run());
        } catch (CommandLine.MisuseException misuse) {
            System.err.println(misuse.getMessage() + " See ./detente help.");
            System.exit(MISUSE);
        } catch (Restoration.RefusedException | StoreException | KafkaException refused) {
            System.err.println(refused.getMessage());
            System.exit(FAULTS);
        }
    }

    int run() {
        try (Store store = store()) {
            return switch (asked.command()) {
                case "verify" -> verify(store);
                case "restore" -> {
                    var _ = new Restoration(store, out).into(clients());
                    yield CLEAN;
                }
                default -> new Overview(store, out).print(topicIfThere());
            };
        }
    }

    private int verify(Store store) {
        Verification verification = new Verification(store, CATCH_UP_MAX, out);
        boolean isClean =
                (asked.flags().contains("chain-only")
                                ? verification.alone()
                                : verification.with(clients()))
                        .isClean();
        return isClean ? CLEAN : FAULTS;
    }

    private Store store() {
        if (asked.command().equals("restore") && asked.value("archive").isEmpty()) {
            throw new CommandLine.MisuseException(
                    "restore needs --archive: a directory, or s3://bucket/prefix.");
        }
        String location = asked.value("archive").orElse(home.archive().toString());
        return StoreLocation.open(location, here, s3());
    }

    private S3Settings s3() {
        boolean inPath = Boolean.parseBoolean(environment.get("DETENTE_ARCHIVE_S3_PATH_STYLE"));
        return new S3Settings(
                Optional.ofNullable(environment.get("DETENTE_ARCHIVE_S3_ENDPOINT"))
                        .map(URI::create),
                environment.getOrDefault("DETENTE_ARCHIVE_S3_REGION", "us-east-1"),
                inPath ? S3Settings.Addressing.PATH : S3Settings.Addressing.HOST);
    }

    private Function<String, LogClients> clients() {
        String address =
                broker().orElseThrow(() ->
                        new CommandLine.MisuseException(
                                "Nothing runs on %s: start it with ./detente up, or name a broker with --bootstrap%s."
                                        .formatted(
                                                home.directory(),
                                                asked.command().equals("verify")
                                                        ? ", or check the chain alone with --chain-only"
                                                        : "")));
        return topic -> new LogClients(kafka(address), topic);
    }

    private Optional<Function<String, LogClients>> topicIfThere() {
        return broker().map(address -> topic -> new LogClients(kafka(address), topic));
    }

    private Optional<String> broker() {
        return asked.value("bootstrap").or(home::broker);
    }

    private Map<String, Object> kafka(String address) {
        Map<String, Object> settings = new HashMap<>();
        asked.value("kafka-config")
                .ifPresent(file -> {
                    Properties properties = new Properties();
                    try (Reader reader = Files.newBufferedReader(here.resolve(file))) {
                        properties.load(reader);
                    } catch (IOException e) {
                        throw new CommandLine.MisuseException(
                                "--kafka-config %s cannot be read: %s."
                                        .formatted(file, e.getMessage()));
                    }
                    properties
                            .stringPropertyNames()
                            .forEach(name -> settings.put(name, properties.getProperty(name)));
                });
        settings.put("bootstrap.servers", address);
        return settings;
    }
}
