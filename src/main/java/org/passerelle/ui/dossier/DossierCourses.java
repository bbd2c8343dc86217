package org.passerelle.ui.dossier;

import java.util.List;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Offers;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.reviews.AppraisalDays;
import org.springframework.stereotype.Component;

/**
 * Reads what is awaited on a dossier, for who may read the dossier: days, never what was said. Before the release nothing
 * of it tells how the dossier was decided.
 */
@Component
public class DossierCourses {

    private final AppraisalDays days;
    private final Offers offers;
    private final BankAccounts accounts;
    private final Appeals appeals;

    DossierCourses(AppraisalDays days, Offers offers, BankAccounts accounts, Appeals appeals) {
        this.days = days;
        this.offers = offers;
        this.accounts = accounts;
        this.appeals = appeals;
    }

    /** For its applicant, who also knows of the own appeals. */
    public DossierCourse own(Actor actor, Dossier dossier) {
        return course(dossier, appeals.of(actor, dossier.id()));
    }

    /** For who was asked about it. */
    public DossierCourse read(Dossier dossier) {
        return course(dossier, List.of());
    }

    private DossierCourse course(Dossier dossier, List<Appeal> lodged) {
        boolean holds = dossier.publicStage().holdsGrant();
        return new DossierCourse(
                dossier.publicStage() == Stage.UNDER_APPRAISAL
                        ? days.last(dossier.id()).orElse(null)
                        : null,
                holds ? offers.last(List.of(dossier.id())).get(dossier.id()) : null,
                accounts.state(dossier.id()).filter(state -> holds),
                lodged);
    }
}
