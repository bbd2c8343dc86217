package org.passerelle.letters;

import java.time.ZonedDateTime;
import org.passerelle.shared.Language;
import org.passerelle.shared.Moments;
import org.passerelle.shared.Texts;

/** The second of an act, with the zone that it counts in, as its reader writes it; templates use it as {@code stamps}. */
public record Stamps(Language language, Texts texts) {

    public String of(ZonedDateTime act) {
        return Moments.toTheSecond(act, language, (key, arguments) -> texts.get(language, key, arguments));
    }
}
