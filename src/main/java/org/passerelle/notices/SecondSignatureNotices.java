package org.passerelle.notices;

import java.util.Map;
import org.passerelle.awards.ActReturned;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who signed first that the second person did not sign, and why. */
@Component
class SecondSignatureNotices {

    private final Recipients recipients;
    private final People people;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Conflicts conflicts;

    SecondSignatureNotices(
            Recipients recipients, People people, DossierFile dossiers, Calls calls, Conflicts conflicts) {
        this.recipients = recipients;
        this.people = people;
        this.dossiers = dossiers;
        this.calls = calls;
        this.conflicts = conflicts;
    }

    @EventListener
    void returned(ActReturned event) {
        if (event.isBySecond()
                && !conflicts
                        .closedFor(event.dossier())
                        .contains(event.act().first().person())) {
            Dossier dossier = dossiers.get(event.dossier());
            AwaitedAct.Kind kind = event.act().kind();
            Map<String, Object> about = Map.of(
                    "number", dossier.name(),
                    "title", dossier.title(),
                    "second", people.get(event.by()).name(),
                    "reason", event.reason());
            recipients.person(
                    event.act().first().person(),
                    kind == AwaitedAct.Kind.APPEAL_ANSWER
                            ? LinkedPage.DOSSIER.of(dossier) + "?tab=appeals"
                            : signed(dossier),
                    switch (kind) {
                        case CORRECTION -> "second.correctionReturned";
                        case APPEAL_ANSWER -> "second.answerReturned";
                        case PROMOTION -> "second.promotionReturned";
                    },
                    about);
        }
    }

    private String signed(Dossier dossier) {
        return "decisions/" + calls.get(dossier.call()).code() + "/" + dossier.name() + "/signed";
    }
}
