package org.detente.alerts;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Alerts as they are before anybody has looked, with the rules that come with Détente. */
@ApplicationScoped
public class FreshAlerts {
    private final DataSource dataSource;
    private final Rules rules;
    private final Round round;

    FreshAlerts(DataSource dataSource, Rules rules, Round round) {
        this.dataSource = dataSource;
        this.rules = rules;
        this.round = round;
    }

    /** Forgets alerts, rules and all that was seen. */
    public void forgetAll() throws SQLException {
        run(
                "truncate detente.alert, detente.alert_rule, detente.alert_rule_set, detente.alert_state");
        forgetWhatWasSeen();
        rules.start(new StartupEvent());
    }

    /** As if a database had lost what rules remember. */
    void forgetWhatWasSeen() throws SQLException {
        run("truncate detente.alert_state, detente.alert_progress");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Has rules look as of a day until there is nothing left to look at. */
    public void lookOn(String day) {
        Round.Outcome outcome;
        do {
            outcome = round.run(LocalDate.parse(day));
        } while (outcome == Round.Outcome.MORE || outcome == Round.Outcome.DONE);
    }
}
