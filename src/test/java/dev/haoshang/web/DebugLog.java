package dev.haoshang.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that is logged, by whatever library, as loud as it can be made without tracing; until it is closed. */
final class DebugLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("dev.haoshang");
    private final Level rootBefore = root.getLevel();
    private final Level ownBefore = own.getLevel();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private DebugLog() {}

    static DebugLog open() {
        DebugLog log = new DebugLog();
        log.setContext(log.root.getLoggerContext());
        log.start();
        log.root.iteratorForAppenders().forEachRemaining(log.others::add);
        log.others.forEach(log.root::detachAppender); // nobody wants to read all this
        log.root.addAppender(log);
        log.root.setLevel(Level.DEBUG);
        log.own.setLevel(Level.DEBUG);
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + trace);
    }

    /** All lines so far. */
    String text() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        others.forEach(root::addAppender);
        root.setLevel(rootBefore);
        own.setLevel(ownBefore);
        stop();
    }
}
