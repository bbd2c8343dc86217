package org.passerelle.rehearsal;

import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/** What a call says beside what decides: a rehearsal says that it is one, the demo something to read. */
public record CallTexts(
        String service,
        String email,
        @Nullable String phone,
        LocalizedText summary,
        @Nullable LocalizedText objectives) {

    static final CallTexts OF_A_REHEARSAL = new CallTexts(
            "Service instructeur (répétition)",
            "repetition@exemple.invalid",
            null,
            new LocalizedText("Appel joué en répétition.", "A call played in a rehearsal."),
            null);
}
