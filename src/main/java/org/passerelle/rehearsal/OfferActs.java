package org.passerelle.rehearsal;

import org.passerelle.awards.Offers;
import org.passerelle.awards.Revisions;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Actor;
import org.passerelle.rehearsal.script.Act;
import org.springframework.stereotype.Component;

/** The signatory's answer to an award, done through the services that the applicant's screens use. */
@Component
class OfferActs {

    private final Offers offers;
    private final Revisions revisions;

    OfferActs(Offers offers, Revisions revisions) {
        this.offers = offers;
        this.revisions = revisions;
    }

    /** The budget of the file replaces parts of the submitted one with what is granted. */
    String accept(Actor actor, Act.Accept act, Cast cast) {
        DossierId id = cast.dossier(act.dossier());
        if (act.with() == null) {
            return offers.accept(actor, id).state().name();
        }
        FundingPlan plan = Contents.revised(revisions.plan(actor, id).started(), act.with());
        return "budget revised to " + revisions.accept(actor, id, plan).plan().total();
    }

    String decline(Actor actor, Act.Decline act, Cast cast) {
        offers.decline(actor, cast.dossier(act.dossier()), act.reason() == null ? "" : act.reason());
        return "OFFER_DECLINED";
    }
}
