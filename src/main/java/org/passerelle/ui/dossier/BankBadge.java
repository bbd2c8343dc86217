package org.passerelle.ui.dossier;

import org.passerelle.dossiers.BankDetails;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Tone;

/** How bank details stand, in one word with its sign. */
public final class BankBadge extends Badge {

    /** Those that an award still awaits. */
    public BankBadge() {
        super(ViewLanguage.text("bank.awaited"), Tone.WAITING);
    }

    public BankBadge(BankDetails.State state) {
        super(
                ViewLanguage.word("bankState", state),
                switch (state) {
                    case GIVEN -> Tone.WAITING;
                    case ACCEPTED -> Tone.GOOD;
                    case SENT_BACK -> Tone.WARN;
                });
    }
}
