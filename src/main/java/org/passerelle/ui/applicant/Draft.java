package org.passerelle.ui.applicant;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.Partner;
import org.passerelle.forms.Answers;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/**
 * A draft being written on one screen: each change is saved as it comes, only what changed. Where somebody else has saved
 * meanwhile, it is saved on top as long as the two did not touch the same thing; otherwise the service's STALE_VERSION
 * stands and nothing is lost on the screen.
 */
final class Draft {

    private final DossierDesk desk;
    private final Actor actor;
    private final Consumer<Instant> saved;
    private Dossier dossier;

    /** @param saved hears when something was saved */
    Draft(DossierDesk desk, Actor actor, Dossier dossier, Consumer<Instant> saved) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        this.saved = saved;
    }

    Dossier dossier() {
        return dossier;
    }

    /** Saves the answers that differ from what was last read. */
    void answers(Answers now) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        Map<String, Object> before = dossier.answers().values();
        now.values().forEach((key, value) -> {
            if (!Objects.equals(value, before.get(key))) {
                changes.put(key, value);
            }
        });
        if (!changes.isEmpty()) {
            save(new DossierContent(changes, null, null), latest -> changes.keySet().stream()
                    .allMatch(key -> Objects.equals(latest.answers().values().get(key), before.get(key))));
        }
    }

    void plan(FundingPlan plan) {
        FundingPlan before = dossier.plan();
        save(DossierContent.plan(plan), latest -> latest.plan().equals(before));
    }

    void partners(List<Partner> partners) {
        List<Partner> before = dossier.partners();
        save(DossierContent.partners(partners), latest -> latest.partners().equals(before));
    }

    private void save(DossierContent content, Predicate<Dossier> untouched) {
        try {
            dossier = desk.dossiers().edit(actor, dossier.id(), dossier.version(), content);
        } catch (Refusal stale) {
            Dossier latest = desk.file().read(actor, dossier.id());
            if (stale.code() != RefusalCode.STALE_VERSION || !untouched.test(latest)) {
                throw stale;
            }
            dossier = desk.dossiers().edit(actor, latest.id(), latest.version(), content);
        }
        saved.accept(desk.clock().instant());
    }
}
