package dev.haoshang.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Somebody who leads one talk after the other, thinks a moment before each message, sometimes says two at once and sometimes loses the
 * connection. Every talk is compared with what the server keeps of it when it is over. Runs on one event loop.
 */
final class Person {
    private static final int THINKS_MILLIS = 100;
    private static final int IN_A_HURRY = 8;
    private static final int LOSES_THE_CONNECTION = 50;
    private static final long ASK_AGAIN_MILLIS = 200;

    private final Vertx vertx;
    private final Wire wire;
    private final List<Node> nodes;
    private final List<Script> scripts;
    private final Patience patience;
    private final Random random;
    private final List<String> faults = new ArrayList<>();
    private final Promise<Void> done = Promise.promise();
    private Script script = new Script("", "", "", List.of());
    private Transcript transcript = new Transcript("");
    private Caller caller;
    private int said;
    private int talks;
    private long answered;
    private boolean leaving;
    private boolean thinking;
    private boolean comparing;

    Person(Vertx vertx, Wire wire, List<Node> nodes, List<Script> scripts, Patience patience, Random random) {
        this.vertx = vertx;
        this.wire = wire;
        this.nodes = nodes;
        this.scripts = scripts;
        this.patience = patience;
        this.random = random;
        this.caller = caller();
    }

    private Caller caller() {
        return new Caller(vertx, wire, nodes, patience, random, transcript, id -> answered());
    }

    /** Begins a talk. */
    void begin() {
        script = scripts.get(random.nextInt(scripts.size()));
        talks++;
        said = 0;
        comparing = false;
        transcript = new Transcript("talk " + talks + " (" + script.name() + ")");
        caller = caller();
        caller.open(script.opening());
        say();
    }

    /** Says nothing new, waits for the answers that are due, and compares; then complete. */
    Future<Void> leave() {
        leaving = true;
        goOn();
        return done.future();
    }

    /** What the protocol's promises were broken by; to be read when this person has left. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Messages answered so far, in all talks. */
    long answers() {
        return answered;
    }

    /** What this person waits for, for a test that waits in vain. */
    @Override
    public String toString() {
        return "Person[talk=" + talks + ", said=" + said + " of "
                + script.messages().size() + ", comparing=" + comparing + ", " + caller + ", faults=" + faults
                + transcript.faults() + "]";
    }

    /** Whether this person has left. */
    boolean left() {
        return done.future().isComplete();
    }

    private void answered() {
        answered++;
        if (random.nextInt(LOSES_THE_CONNECTION) == 0) {
            caller.lose();
        }
        goOn();
    }

    private void goOn() {
        boolean over = leaving || said == script.messages().size();
        if (over && caller.settled() && !comparing) {
            comparing = true;
            compare();
        } else if (!over && !thinking) {
            thinking = true;
            vertx.setTimer(1 + random.nextInt(THINKS_MILLIS), thought -> {
                thinking = false;
                if (!leaving) {
                    say();
                }
            });
        }
    }

    private void say() {
        int atOnce = random.nextInt(IN_A_HURRY) == 0 ? 2 : 1;
        for (int i = 0; i < atOnce && said < script.messages().size(); i++) {
            caller.say("m" + (said + 1), script.messages().get(said));
            said++;
        }
    }

    private void compare() {
        caller.stored().onComplete(this::over, this::notTold);
    }

    private void over(List<JsonObject> stored) {
        transcript.compare(stored);
        end();
    }

    private void notTold(Throwable failure) {
        if (failure instanceof Refusal refusal && !refusal.passing()) {
            transcript.fault("the log cannot be had: " + refusal.getMessage());
            end();
        } else {
            vertx.setTimer(ASK_AGAIN_MILLIS, again -> compare());
        }
    }

    private void end() {
        caller.stop();
        faults.addAll(transcript.faults());
        if (leaving) {
            done.complete();
        } else {
            begin();
        }
    }
}
