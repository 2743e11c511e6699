package org.detente.intake.imports;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** The files of one import on its way, and its place among those that may run. */
final class Workspace implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Workspace.class);

    private final TemporaryFile upload;
    private final TemporaryFile plan;
    private final TemporaryFile receipt;
    private final Runnable atClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param atClose runs once, when the import is over
     */
    Workspace(Runnable atClose) throws IOException {
        this.upload = TemporaryFile.create();
        this.plan = TemporaryFile.create();
        this.receipt = TemporaryFile.create();
        this.atClose = atClose;
    }

    TemporaryFile upload() {
        return upload;
    }

    TemporaryFile plan() {
        return plan;
    }

    TemporaryFile receipt() {
        return receipt;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (upload;
                    plan;
                    receipt) {
                atClose.run();
            } catch (IOException leftOpen) {
                LOG.warn("A file of an import was not closed", leftOpen);
            }
        }
    }
}
