package org.detente.intake.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.detente.intake.IntakeConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the topic before the first append and from then on, and says whether appends may go
 * there. A log that is away or not in order stops writes, never the process: the guard keeps
 * looking and lets writes through again by itself.
 */
@Singleton
public class LogGuard {
    private static final Logger LOG = Logger.getLogger(LogGuard.class);

    private final KafkaSettings settings;
    private final IntakeConfig.Log config;
    private final TopicRules rules;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("log-guard").unstarted(this::watch);
    private final Semaphore wakeUps = new Semaphore(0);

    /** Used by the guard's thread only. */
    private @Nullable TopicAdmin admin;

    private volatile LogState state = new LogState.Away("the log has not been looked at yet");
    private volatile @Nullable String topicId;
    private volatile int partitions;
    private volatile boolean stopping;

    LogGuard(KafkaSettings settings, IntakeConfig config) {
        this.settings = settings;
        this.config = config.log();
        this.rules = TopicRules.of(config.log());
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        thread.interrupt();
    }

    /** What it found when it last looked. */
    public LogState state() {
        return state;
    }

    /**
     * Kafka's id of the topic.
     *
     * @throws IllegalStateException before the log was ready for the first time
     */
    String topicId() {
        String known = topicId;
        if (known == null) {
            throw new IllegalStateException("the log was never ready");
        }
        return known;
    }

    /** How many partitions the topic has; none before the log was ready for the first time. */
    int partitions() {
        return partitions;
    }

    boolean isWatching() {
        return thread.isAlive();
    }

    /** An append failed: look now, so that the next ones need not find out one by one. */
    void suspect(Exception failure) {
        if (wakeUps.availablePermits() == 0) {
            LOG.warnf("An append failed, looking at the log: %s", failure.getMessage());
            wakeUps.release();
        }
    }

    private void watch() {
        try {
            while (!stopping) {
                enter(look());
                pause();
            }
        } catch (InterruptedException stop) {
            LOG.debug("The guard was asked to stop");
        } finally {
            if (admin != null) {
                admin.close();
            }
        }
    }

    private LogState look() throws InterruptedException {
        try {
            TopicAdmin present = admin;
            if (present == null) {
                // fails while the broker's name cannot be resolved
                present = new TopicAdmin(settings.admin());
                admin = present;
            }
            return look(present);
        } catch (KafkaException away) {
            return new LogState.Away(reason(away));
        } catch (RuntimeException unforeseen) {
            LOG.error("The log could not be looked at", unforeseen);
            return new LogState.Away("the log could not be looked at: " + unforeseen.getMessage());
        }
    }

    private LogState look(TopicAdmin admin) throws InterruptedException {
        Optional<TopicFacts> facts = admin.describe(rules.topic());
        if (facts.isEmpty() && config.createTopic() && topicId == null) {
            admin.create(rules);
            LOG.infof("Created topic %s with %d partitions", rules.topic(), rules.partitions());
            facts = admin.describe(rules.topic());
            if (facts.isEmpty()) {
                return new LogState.Away("topic " + rules.topic() + " is being created");
            }
        }
        return facts.isEmpty() ? new LogState.Refusing(rules.missing()) : judge(facts.get());
    }

    private LogState judge(TopicFacts facts) {
        String known = topicId;
        if (known != null && !known.equals(facts.id())) {
            return new LogState.Refusing(
                    "topic "
                            + rules.topic()
                            + " was deleted and made anew while event-service ran (id "
                            + known
                            + " became "
                            + facts.id()
                            + "). Restore the log, then restart event-service");
        }
        return rules.faultsOf(facts)
                .<LogState>map(LogState.Refusing::new)
                .orElseGet(() -> ready(facts));
    }

    private LogState ready(TopicFacts facts) {
        partitions = facts.partitions();
        return new LogState.Ready(facts.id());
    }

    private void enter(LogState next) {
        LogState before = state;
        if (next instanceof LogState.Ready ready) {
            // before the state: whoever sees it ready may ask for the id
            topicId = ready.topicId();
        }
        state = next;
        boolean sameAsBefore = before.equals(next);
        switch (next) {
            case LogState.Ready ready -> {
                if (!sameAsBefore) {
                    LOG.infof("The log is ready: %s (%s)", rules.topic(), ready.topicId());
                }
            }
            case LogState.Away away -> {
                if (!(before instanceof LogState.Away told)
                        || !told.reason().equals(away.reason())) {
                    LOG.warnf("The log is away, writes get 503: %s", away.reason());
                }
            }
            case LogState.Refusing refusing -> {
                if (!sameAsBefore) {
                    LOG.errorf("Writes are refused: %s", refusing.remedy());
                }
            }
        }
    }

    private void pause() throws InterruptedException {
        Duration pause =
                state instanceof LogState.Ready ? config.checkInterval() : config.retryInterval();
        if (wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private static String reason(KafkaException away) {
        String message = away.getMessage();
        Throwable cause = away.getCause();
        return cause == null ? String.valueOf(message) : message + ": " + cause.getMessage();
    }
}
