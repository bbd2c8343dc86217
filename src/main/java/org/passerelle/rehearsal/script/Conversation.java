package org.passerelle.rehearsal.script;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What officer and applicant ask and answer each other beside the review of a submitted dossier. */
public sealed interface Conversation extends Act.OnDossier {

    /** The case officer asks the applicant for information. */
    record Ask(LocalDateTime at, String by, String dossier, @Nullable List<String> refused, String text)
            implements Conversation {}

    /** An editor answers the request that is due first. */
    record Answer(LocalDateTime at, String by, String dossier, @Nullable List<String> refused, String text)
            implements Conversation {}
}
