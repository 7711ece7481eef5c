package dev.haoshang.web;

import dev.haoshang.conversation.IdentityRefusedException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Supplier;

/** The limits of the team's port beside those of its {@link Entrance}. Safe for any thread. */
final class TeamGate {
    private static final String WRONG_CODES = "wrong_codes";

    private final Entrance entrance;
    private final Rate<String> allRequests;
    private final Rate<Address> wrongCodes;

    /** A gate behind the entrance of the team's port. */
    TeamGate(AdminSettings settings, Entrance entrance) {
        this.entrance = entrance;
        this.allRequests = new Rate<>(settings.allRequests());
        this.wrongCodes = new Rate<>(settings.entry().wrongTokens());
        entrance.tell("all_requests", WRONG_CODES);
    }

    /** Lets a request in, whatever it is. */
    void request(HttpServerRequest request) {
        entrance.request(entrance.client(request));
        entrance.admit("all_requests", allRequests.take("", entrance.now()));
    }

    /**
     * Lets a code be exchanged at the provider. A right one costs nothing; wrong ones, and those that are under way, are as many as wrong
     * tokens may be, counted apart from them: whoever tries tokens keeps nobody from signing in.
     */
    <T> Future<T> code(HttpServerRequest request, Supplier<Future<T>> exchange) {
        Address client = entrance.client(request);
        entrance.admit(WRONG_CODES, wrongCodes.take(client, entrance.now()));
        return exchange.get().onComplete(answered -> {
            if (!(answered.cause() instanceof IdentityRefusedException)) {
                wrongCodes.giveBack(client);
            }
        });
    }
}
