package org.passerelle.ui.applicant;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.Writing;
import org.passerelle.dossiers.Written;
import org.passerelle.forms.Answers;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Actor;
import org.passerelle.shared.Json;

/**
 * A draft being written on one screen: each change is saved as it comes, only what changed, over what others saved
 * meanwhile (ADR 0031).
 */
final class Draft {

    /** Hears what became of what was written. */
    interface Watch {
        /** @param moved whether the dossier holds something that the screen does not show yet */
        void written(Written written, boolean moved);
    }

    private final DossierDesk desk;
    private final Actor actor;
    private final Watch watch;
    private Dossier dossier;

    Draft(DossierDesk desk, Actor actor, Dossier dossier, Watch watch) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        this.watch = watch;
    }

    Dossier dossier() {
        return dossier;
    }

    /** The answers as they were last read. */
    Answers answers() {
        return new Answers(dossier.answers().values());
    }

    /** Saves the answers that differ from what was last read. */
    void answers(Answers now) {
        Map<String, @Nullable Object> after = new HashMap<>();
        Map<String, @Nullable Object> before = new HashMap<>();
        Map<String, Object> known = dossier.answers().values();
        now.values().forEach((key, value) -> {
            if (!Objects.equals(value, known.get(key))) {
                after.put(key, value);
                before.put(key, known.get(key));
            }
        });
        if (!after.isEmpty()) {
            write(Writing.answers(before, after));
        }
    }

    void plan(FundingPlan plan) {
        write(Writing.plan(dossier.plan(), plan));
    }

    void partners(List<Partner> partners) {
        write(Writing.partners(dossier.partners(), partners));
    }

    /** Writes the own value over the other's, in this one field. */
    void keepMine(Written.Clash clash) {
        if (clash.part().equals(Written.PLAN)) {
            Answers cells = new Answers(Json.readMap(Json.write(dossier.plan())));
            plan(Json.read(Json.write(cells.with(clash.place(), clash.mine()).values()), FundingPlan.class));
        } else if (clash.part().equals(Written.PARTNERS)) {
            partners(
                    clash.mine() == null
                            ? List.of()
                            : Arrays.asList(Json.read(Json.write(clash.mine()), Partner[].class)));
        } else {
            answers(answers().with(clash.place(), clash.mine()));
        }
    }

    private void write(Writing writing) {
        int known = dossier.version();
        Written written = desk.dossiers().write(actor, dossier.id(), writing);
        dossier = written.dossier();
        watch.written(written, !written.isWhole() || dossier.version() != known + (written.saved() ? 1 : 0));
    }
}
