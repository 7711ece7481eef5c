package dev.haoshang.conversation;

import dev.haoshang.document.LetterPdf;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Optional;
import java.util.function.BiFunction;

/** The papers of conversations as files. Safe for any thread; they are rendered on threads of their own. */
final class Papers {
    /** Many that are asked for at once wait in a queue, and keep nothing else from being done. */
    private static final int AT_ONCE = 2;

    private final LiveKnowledge live;
    private final Future<Proposals> proposals;
    private final WorkerExecutor threads;

    Papers(Vertx vertx, LiveKnowledge live, Future<LetterPdf> pdf) {
        this.live = live;
        this.proposals = pdf.map(ready -> new Proposals(ready, live.now().livingFloor()));
        this.threads = vertx.createSharedWorkerExecutor("haoshang-documents", AT_ONCE);
    }

    /** The newest proposal; fails with {@link NoProposalException} when there is none. */
    Future<ProposalFile> proposal(Conversation conversation, ProposalFormat format) {
        return render(conversation, (ready, memory) -> ready.render(live.now().content(), memory, format));
    }

    /** The borrower's own paper beside it; fails in the same way. */
    Future<ProposalFile> guide(Conversation conversation, ProposalFormat format) {
        return render(
                conversation, (ready, memory) -> ready.renderGuide(live.now().content(), memory, format));
    }

    private Future<ProposalFile> render(
            Conversation conversation, BiFunction<Proposals, Memory, Optional<ProposalFile>> rendering) {
        return proposals.compose(ready -> threads.executeBlocking(
                () -> rendering
                        .apply(ready, readable(conversation))
                        .orElseThrow(() -> new NoProposalException(conversation.id())),
                false));
    }

    /** The memory of a conversation whose papers may leave. */
    private Memory readable(Conversation conversation) {
        Memory memory = Memory.fromJson(conversation.snapshot());
        if (live.now().need() != IdentityNeed.NONE && !memory.identity().isKnown()) {
            throw new IdentityRequiredException(conversation.id());
        }
        return memory;
    }

    /** Ends the threads: an open pool keeps all of Vert.x, and what it knows, in memory. */
    Future<Void> close() {
        return threads.close();
    }
}
