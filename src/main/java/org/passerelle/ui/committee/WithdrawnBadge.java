package org.passerelle.ui.committee;

import java.util.Objects;
import org.passerelle.committee.SessionLine;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;

/** Says of a dossier in a session that its applicant withdrew it, and when. */
final class WithdrawnBadge extends Badge {

    WithdrawnBadge(SessionLine line, Purses purses) {
        super(
                ViewLanguage.text(
                        "committee.withdrawn",
                        Formats.date(
                                Objects.requireNonNull(line.withdrawnAt(), line.number()),
                                purses.call().zone())),
                Tone.WARN);
    }
}
