package org.detente.webhooks;

import java.time.Duration;

/** A configuration as it is by default but for what may be called. */
record AnyConfig(boolean privateTargetsAllowed, boolean plainHttpAllowed)
        implements WebhooksConfig {
    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public int attemptsMax() {
        return 8;
    }

    @Override
    public Duration retryPause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration retryPauseMax() {
        return Duration.ofHours(6);
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(30);
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration answerTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public int answerBytesMax() {
        return 16384;
    }
}
