package org.passerelle.opinions;

import java.util.Set;
import org.passerelle.calls.ConsultationKind;

/** The decision table D4 ({@code processes/consultation-routing.dmn}); the engine implements it. */
public interface Routing {

    /** The kinds of bodies to ask for one partner country; the call's plan is applied afterwards. */
    Set<ConsultationKind> kinds(RoutingFacts facts);
}
