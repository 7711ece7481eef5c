package dev.haoshang.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Many people who talk at once, until they are asked to leave. Used by one thread, which is not an event loop. */
final class Crowd {
    private static final long LOOK_AGAIN_MILLIS = 5;

    private final Vertx vertx;
    private final Context context;
    private final List<Person> people;

    /**
     * A crowd that is still silent.
     *
     * @param nodes where the servers listen
     * @param seed makes the same people each time
     */
    Crowd(Vertx vertx, List<Node> nodes, List<Script> scripts, int people, Patience patience, long seed) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        Wire wire = new Wire(vertx);
        this.people = IntStream.range(0, people)
                .mapToObj(i -> new Person(vertx, wire, nodes, scripts, patience, new Random(seed + i)))
                .toList();
    }

    /** Everybody begins. */
    void begin() {
        context.runOnContext(now -> people.forEach(Person::begin));
    }

    /** Messages answered so far. */
    long answers() throws Exception {
        Promise<Long> sum = Promise.promise();
        context.runOnContext(
                now -> sum.complete(people.stream().mapToLong(Person::answers).sum()));
        return sum.future().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    /** Waits until so many more messages are answered. */
    void awaitAnswers(long more, long seconds) throws Exception {
        long wanted = answers() + more;
        Promise<Void> reached = Promise.promise();
        context.runOnContext(now -> look(wanted, reached));
        try {
            reached.future().toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    (wanted - answers()) + " of " + more + " messages got no answer within " + seconds + " s", e);
        }
    }

    private void look(long wanted, Promise<Void> reached) {
        if (people.stream().mapToLong(Person::answers).sum() >= wanted) {
            reached.complete();
        } else {
            vertx.setTimer(LOOK_AGAIN_MILLIS, again -> look(wanted, reached));
        }
    }

    /** Everybody leaves once all is answered; gives the faults of all their talks. */
    List<String> leave(long seconds) throws Exception {
        Promise<Void> gone = Promise.promise();
        context.runOnContext(
                now -> Future.join(people.stream().map(Person::leave).toList())
                        .<Void>mapEmpty()
                        .onComplete(gone));
        try {
            gone.future().toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            List<String> waiting = people.stream()
                    .filter(person -> !person.left())
                    .map(Person::toString)
                    .toList();
            throw new AssertionError("not answered within " + seconds + " s: " + waiting, e);
        }
        return people.stream().flatMap(person -> person.faults().stream()).toList();
    }
}
