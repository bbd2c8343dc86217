package org.passerelle.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricActivityInstanceQuery;
import org.springframework.stereotype.Component;

/** What the engine wrote down of its work; for whoever takes up something that was broken off. */
@Component
public class EngineTrace {

    private final HistoryService history;

    EngineTrace(HistoryService history) {
        this.history = history;
    }

    /** The last instant at which a step began or ended; empty where none ever did. */
    public Optional<Instant> lastInstant() {
        Stream<Date> begun = steps().orderByHistoricActivityInstanceStartTime().desc().listPage(0, 1).stream()
                .map(HistoricActivityInstance::getStartTime);
        Stream<Date> ended = steps().finished().orderByHistoricActivityInstanceEndTime().desc().listPage(0, 1).stream()
                .map(HistoricActivityInstance::getEndTime);
        return Stream.concat(begun, ended)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .max(Instant::compareTo);
    }

    private HistoricActivityInstanceQuery steps() {
        return history.createHistoricActivityInstanceQuery();
    }
}
