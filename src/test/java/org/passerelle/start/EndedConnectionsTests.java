package org.passerelle.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class EndedConnectionsTests {

    private final LoggerContext logging = new LoggerContext();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger push = logging.getLogger("com.vaadin.flow.server.communication.PushAtmosphereHandler");

    @BeforeEach
    void listen() {
        EndedConnections filter = new EndedConnections();
        filter.destroy();
        logging.addTurboFilter(filter);
        log.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
    }

    @Test
    void areNoErrors() {
        push.error("Exception in push connection", thrownIn("writeMessagePart"));
        push.error("Failed to cancel resource: {}", "5c11b19a", thrownIn("writeMessagePart"));
        push.error("Fault {} on a screen", "11AA8EB2", new ClientAbortException("Broken pipe"));

        assertThat(log.list).isEmpty();
    }

    @Test
    void hideNoOtherFault() {
        push.error("Exception in push connection", thrownIn("startMessage"));
        push.error("Exception in push connection", new IllegalStateException("Broken"));
        push.error("Failed: {}", "5c11b19a");

        assertThat(log.list).hasSize(3);
    }

    private static IllegalStateException thrownIn(String method) {
        IllegalStateException thrown = new IllegalStateException("Closed");
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.apache.tomcat.websocket.WsRemoteEndpointImplBase", method, null, 455)
        });
        return thrown;
    }
}
