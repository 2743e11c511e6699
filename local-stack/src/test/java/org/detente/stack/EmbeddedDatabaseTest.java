package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    // one cluster for all: making it takes longer than every start below
    @TempDir static Path directory = Path.of("unset");

    @Test
    void an_acknowledged_commit_is_on_disk() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show server_version_num")).startsWith("18");
        }
    }

    @Test
    void only_this_machine_with_the_password_gets_in() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                            database.jdbcUrl(), database.user(), "guess")
                                    .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void rows_survive_close_and_reopen_of_the_same_directory() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            writeRow(database);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(ask(database, "select year from treaty")).isEqualTo("1956");
        }
    }

    @Test
    void rows_survive_a_killed_server() throws Exception {
        EmbeddedDatabase killed = EmbeddedDatabase.start(directory, 0);
        writeRow(killed);
        killed.server().destroyForcibly();
        assertThat(killed.server().waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("cluster/postmaster.pid")).exists();
        killed.close();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(ask(database, "select year from treaty")).isEqualTo("1956");
        }
    }

    @Test
    void the_reason_is_what_the_server_itself_said_last() throws Exception {
        Path log = directory.resolve("server.log");
        String own = "2026-11-30 21:23:05.700 UTC [71] FATAL:  pre-existing shared memory block";
        Files.write(
                log,
                List.of(
                        "2026-11-30 21:23:05.600 UTC [71] FATAL:  an earlier one",
                        own,
                        "2026-11-30 21:23:05.759 UTC [70] FATAL:  terminating connection",
                        "2026-11-30 21:23:05.760 UTC [71] LOG:  database system is shut down"));
        assertThat(EmbeddedDatabase.reason(log, 71, new SQLException("refused"))).isEqualTo(own);
        assertThat(EmbeddedDatabase.reason(log, 72, new SQLException("refused")))
                .isEqualTo("refused");
    }

    @Test
    void processes_that_a_killed_server_left_are_waited_for() throws Exception {
        EmbeddedDatabase killed = EmbeddedDatabase.start(directory, 0);
        writeRow(killed);
        try (Connection open = connect(killed);
                Statement statement = open.createStatement();
                ResultSet pid = statement.executeQuery("select pg_backend_pid()")) {
            assertThat(pid.next()).isTrue();
            signal("STOP", pid.getInt(1));
            killed.server().destroyForcibly().waitFor();
            killed.close();
            CompletableFuture<EmbeddedDatabase> next =
                    CompletableFuture.supplyAsync(() -> EmbeddedDatabase.start(directory, 0));
            Path log = directory.resolve("server.log");
            while (!Files.readString(log).contains("is still in use")) {
                assertThat(next).as("comes up beside the other or gives up").isNotDone();
                Thread.onSpinWait();
            }
            signal("CONT", pid.getInt(1));
            try (EmbeddedDatabase database = next.get(60, TimeUnit.SECONDS)) {
                assertThat(ask(database, "select year from treaty")).isEqualTo("1956");
            }
        }
    }

    private static void signal(String name, int pid) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start();
        assertThat(kill.waitFor()).isZero();
    }

    @Test
    void a_server_left_running_is_stopped_and_replaced() throws Exception {
        EmbeddedDatabase left = EmbeddedDatabase.start(directory, 0);
        writeRow(left);
        left.abandon();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(left.server().isAlive()).isFalse();
            assertThat(ask(database, "select year from treaty")).isEqualTo("1956");
        }
    }

    @Test
    void a_process_number_that_another_program_got_does_not_block_the_start() throws Exception {
        EmbeddedDatabase.start(directory, 0).close();
        Path pidFile = directory.resolve("cluster/postmaster.pid");
        Files.writeString(
                pidFile,
                """
                %d
                %s
                0
                1
                """
                        .formatted(
                                ProcessHandle.current().parent().orElseThrow().pid(),
                                directory.resolve("cluster")));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_directory_in_use_is_refused_in_one_sentence() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(database.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory, 0).close())
                    .isInstanceOf(StackException.class)
                    .hasMessage("The database in %s is in use by another process.", directory);
        }
    }

    private static void writeRow(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists treaty");
            statement.execute("create table treaty (year int)");
            statement.execute("insert into treaty values (1956)");
        }
    }

    static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
