package org.passerelle.dossiers;

import java.util.List;

/** The decision table D1 ({@code processes/eligibility.dmn}); the engine implements it. */
public interface EligibilityRules {

    /** The codes of the rules that the facts break ({@code E01}…), each once; empty means eligible. */
    List<String> broken(EligibilityFacts facts);
}
