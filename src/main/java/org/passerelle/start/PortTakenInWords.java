package org.passerelle.start;

import java.util.Map;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The web server lost the race for its port after the first look ({@link StartChecks}). */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenInWords extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return CannotStartInWords.analysis(
                new CannotStart(StartFailure.PORT_TAKEN, Map.of("port", String.valueOf(cause.getPort())), cause));
    }
}
