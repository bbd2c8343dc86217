package org.passerelle.workflow.rules;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.opinions.Routing;
import org.passerelle.opinions.RoutingFacts;
import org.springframework.stereotype.Component;

/** D4 in {@code processes/consultation-routing.dmn}: the kinds of bodies to ask for one partner country. */
@Component
class ConsultationRouting implements Routing {

    private final DecisionTables decisions;

    ConsultationRouting(DecisionTables decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<ConsultationKind> kinds(RoutingFacts facts) {
        Set<ConsultationKind> kinds = EnumSet.noneOf(ConsultationKind.class);
        decisions
                .ask(
                        Table.CONSULTATION_ROUTING,
                        facts.call(),
                        Map.of(
                                Column.SCHEME,
                                facts.scheme().name(),
                                Column.THEME,
                                facts.theme(),
                                Column.REQUESTED,
                                facts.requested().amount(),
                                Column.POST,
                                facts.post().name(),
                                Column.REACH,
                                facts.reach().name(),
                                Column.UNDER_AGENCY_MANDATE,
                                facts.underAgencyMandate(),
                                Column.EXPERT_OF_THEME,
                                facts.expertOfTheme()))
                .forEach(row -> kinds.add(ConsultationKind.valueOf(DecisionTables.text(row, Column.KIND))));
        return kinds;
    }
}
