package org.detente.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.detente.webhooks.Delivery.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt: looks the host up, checks its addresses and connects to the one that was
 * checked. Follows no redirect, reads no more of an answer than it may, and waits no longer.
 */
@ApplicationScoped
class Sender {
    private static final int DETAIL_LENGTH_MAX = 200;

    private final HttpClient client;
    private final WebhooksConfig config;
    private final Clock clock;

    Sender(Vertx vertx, WebhooksConfig config, Clock clock) {
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setKeepAlive(false)
                                .setConnectTimeout((int) config.connectTimeout().toMillis()));
        this.config = config;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        client.close();
    }

    Attempt send(Outbox.Claimed message) throws InterruptedException {
        Instant began = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long nanos = System.nanoTime();
        Answer answer = answer(message, began);
        return new Attempt(
                message.attempt(),
                began,
                (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos),
                answer.outcome(),
                answer.status(),
                shortened(answer.detail()));
    }

    private record Answer(String outcome, @Nullable Integer status, String detail) {
        static Answer refused(@Nullable String reason) {
            return new Answer("refused", null, String.valueOf(reason));
        }

        static Answer unreachable(String reason) {
            return new Answer("unreachable", null, reason);
        }
    }

    private Answer answer(Outbox.Claimed message, Instant began) throws InterruptedException {
        try {
            Target target = Target.of(message.url(), config);
            InetAddress address = target.resolve(config);
            return call(target, address, message, began.getEpochSecond())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(
                            config.connectTimeout().plus(config.answerTimeout()).toMillis(),
                            TimeUnit.MILLISECONDS);
        } catch (Target.RefusedException | IllegalArgumentException refused) {
            return Answer.refused(refused.getMessage());
        } catch (UnknownHostException unknown) {
            return Answer.unreachable("the host has no address");
        } catch (TimeoutException late) {
            return Answer.unreachable(
                    "no answer within " + config.answerTimeout().toSeconds() + " s");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            return Answer.unreachable(
                    cause == null ? "failed" : String.valueOf(cause.getMessage()));
        }
    }

    private Future<Answer> call(
            Target target, InetAddress address, Outbox.Claimed message, long seconds) {
        String id = message.id().toString();
        RequestOptions options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setServer(
                                SocketAddress.inetSocketAddress(
                                        target.port(), address.getHostAddress()))
                        .setHost(target.host())
                        .setPort(target.port())
                        .setSsl(target.secure())
                        .setURI(target.path())
                        .setFollowRedirects(false)
                        .setTimeout(config.answerTimeout().toMillis())
                        .putHeader("content-type", CloudEvent.MEDIA_TYPE)
                        .putHeader("user-agent", "Detente-Webhooks/1")
                        .putHeader("webhook-id", id)
                        .putHeader("webhook-timestamp", Long.toString(seconds))
                        .putHeader(
                                "webhook-signature",
                                Secret.of(message.secret()).sign(id, seconds, message.body()));
        return client.request(options)
                .compose(request ->
                        request.send(Buffer.buffer(message.body()))
                                .compose(response -> read(request, response)));
    }

    /** The status, and the beginning of the body; what is too long is not read to its end. */
    private Future<Answer> read(HttpClientRequest request, HttpClientResponse response) {
        Promise<Answer> answer = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > config.answerBytesMax()
                    && answer.tryComplete(answered(response, body))) {
                request.reset();
            }
        });
        response.endHandler(_ -> answer.tryComplete(answered(response, body)));
        response.exceptionHandler(answer::tryFail);
        return answer.future();
    }

    private static Answer answered(HttpClientResponse response, Buffer body) {
        return new Answer("answered", response.statusCode(), body.toString(StandardCharsets.UTF_8));
    }

    /** In one line, without what a terminal or a table would take for more than text. */
    private static String shortened(String detail) {
        String text = detail.replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() <= DETAIL_LENGTH_MAX
                ? text
                : text.substring(0, DETAIL_LENGTH_MAX - 1) + "…";
    }
}
