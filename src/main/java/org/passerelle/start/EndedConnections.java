package org.passerelle.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the normal end of a connection out of the log. A reader who goes on to another page closes the web socket and
 * drops answers; what the server was about to write there is refused by Tomcat, which is logged as an error, though the
 * next page fetches the state anew. Any other fault of a connection is logged as before.
 */
@Component
class EndedConnections extends TurboFilter implements DisposableBean {

    private static final String ENDPOINT = "org.apache.tomcat.websocket.WsRemoteEndpointImplBase";
    /** Throws an {@link IllegalStateException} where the session is closed, and for no other reason. */
    private static final String WRITES = "writeMessagePart";

    EndedConnections() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext logging) {
            logging.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        Object cause = thrown == null && parameters != null && parameters.length > 0
                ? parameters[parameters.length - 1]
                : thrown;
        boolean ended = cause instanceof ClientAbortException
                || cause instanceof IllegalStateException state && isOfClosedSession(state);
        return ended ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isOfClosedSession(IllegalStateException thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return stack.length > 0
                && stack[0].getClassName().equals(ENDPOINT)
                && stack[0].getMethodName().equals(WRITES);
    }

    @Override
    public void destroy() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext logging) {
            logging.getTurboFilterList().remove(this);
        }
    }
}
