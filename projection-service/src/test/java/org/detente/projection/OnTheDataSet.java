package org.detente.projection;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that ask the API about the data set of the default run and change nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnTheDataSet {
    @Inject
    @SuppressWarnings("NullAway.Init")
    JapanRussia data;

    @BeforeAll
    void load_the_data_set() throws SQLException {
        data.load();
    }

    /** Puts entries of another log, recorded later, in place of the data set. */
    protected void logAgain(List<byte[]> lines) throws SQLException {
        data.load(lines, Instant.parse("2027-05-05T05:05:05.005Z"));
    }

    /** Puts the data set in place again. */
    protected void logTheDataSet() throws SQLException {
        data.load();
    }

    @AfterAll
    void leave_nothing_behind() throws SQLException {
        data.unload();
    }
}
