package org.detente.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way through, counted as it passes because a chunked body announces no length. Over
 * the limit it fails instead of delivering more; what still comes is dropped.
 */
final class CountedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final long bytesMax;
    private final Listener listener;

    private long bytes;
    private boolean ended;
    private boolean paused;
    private @Nullable Handler<Buffer> sink;
    private @Nullable Handler<Throwable> failureSink;

    /** Hears about the body's progress. */
    interface Listener {
        /** Bytes passed. */
        void progressed();

        /** The limit was passed; called once. */
        void overflowed();
    }

    CountedBody(ReadStream<Buffer> source, long bytesMax, Listener listener) {
        this.source = source;
        this.bytesMax = bytesMax;
        this.listener = listener;
    }

    /** Whether all of it has arrived. */
    boolean ended() {
        return ended;
    }

    /** Whether the sender has more to send and nobody holds it back. */
    boolean waitsForSender() {
        return !ended && !paused;
    }

    @Override
    public CountedBody handler(@Nullable Handler<Buffer> handler) {
        sink = handler;
        source.handler(handler == null ? null : this::pass);
        return this;
    }

    @Override
    public CountedBody endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            ended = true;
                            if (bytes <= bytesMax) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public CountedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureSink = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public CountedBody pause() {
        paused = true;
        source.pause();
        return this;
    }

    @Override
    public CountedBody resume() {
        paused = false;
        source.resume();
        return this;
    }

    @Override
    public CountedBody fetch(long amount) {
        paused = false;
        source.fetch(amount);
        return this;
    }

    private void pass(Buffer chunk) {
        if (bytes > bytesMax) {
            return;
        }
        bytes += chunk.length();
        listener.progressed();
        if (bytes > bytesMax) {
            listener.overflowed();
            if (failureSink != null) {
                failureSink.handle(new BodyTooLargeException(bytesMax));
            }
        } else if (sink != null) {
            sink.handle(chunk);
        }
    }

    /** Stops the pipe that a body runs through. */
    static final class BodyTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyTooLargeException(long bytesMax) {
            super("more than " + bytesMax + " bytes", null, false, false);
        }
    }
}
