package org.passerelle.ui.officer;

import java.time.Clock;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Rights;
import org.passerelle.synthesis.Syntheses;
import org.passerelle.synthesis.SynthesisFile;
import org.passerelle.synthesis.Visas;
import org.springframework.stereotype.Component;

/** What the page of a synthesis asks the services for. */
@Component
record SynthesisDesk(Syntheses syntheses, SynthesisFile file, Visas visas, Rights rights, Clock clock) {

    /** Whether the dossier is at a stage at which syntheses are written. */
    boolean isWritten(Dossier dossier) {
        return Syntheses.isWritten(dossier);
    }
}
