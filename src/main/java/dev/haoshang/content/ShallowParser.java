package dev.haoshang.content;

import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** A parser that stops where a text is nested too deeply: composing its tree recurses and would overflow the stack. */
final class ShallowParser implements Parser {
    private final Parser parser;
    private final int most;
    private int depth;

    /** A text is nested too deeply. */
    static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Mark mark;

        TooDeepException(Mark mark) {
            this.mark = mark;
        }

        /** Where it is. */
        Mark mark() {
            return mark;
        }
    }

    ShallowParser(Parser parser, int most) {
        this.parser = parser;
        this.most = most;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    /** The next event. */
    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof CollectionStartEvent) {
            depth++;
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (depth > most) {
            throw new TooDeepException(event.getStartMark().orElseThrow());
        }
        return event;
    }
}
