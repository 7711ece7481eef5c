package dev.haoshang.load;

import dev.haoshang.Shipped;
import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.LiveKnowledge;
import dev.haoshang.document.LetterPdf;
import dev.haoshang.web.Edge;
import dev.haoshang.web.WebSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The server put together as {@code Server} does, but for its store: what the rest of it can do. */
final class InMemoryServer {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private InMemoryServer() {}

    /** Serves on the port that is named until it is killed. */
    public static void main(String[] arguments) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Vertx vertx = Vertx.builder()
                .with(new VertxOptions()
                        .setMetricsOptions(
                                new MicrometerMetricsOptions().setEnabled(true).setJvmMetricsEnabled(true)))
                .withMetrics(new MicrometerMetricsFactory(meters))
                .build();
        Clock clock =
                Clock.fixed(Shipped.TODAY.atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
        Future<LetterPdf> pdf = Future.fromCompletionStage(CompletableFuture.supplyAsync(() -> new LetterPdf(1)));
        Chatbot chatbot = new Chatbot(vertx, new InMemoryStore(), new LiveKnowledge(Shipped.knowledge()), pdf, clock);
        WebSettings web = new WebSettings("127.0.0.1", Integer.parseInt(arguments[0]), Set.of(), "a secret of nobody");
        int port = new Edge(vertx, chatbot, web, meters).listen().await();
        System.out.println("The server without storage is ready at http://127.0.0.1:" + port);
    }
}
