package org.passerelle.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Progress;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.synthesis.Syntheses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The acts that a batch knows; each calls the service that does the same for one dossier. */
@Configuration(proxyBeanMethods = false)
class BatchActs {

    static final String ADMISSIBLE = "admissible";
    static final String REASONS = "reasons";
    static final String ANSWERS = "answers";
    static final String TO = "to";
    static final String REASON = "reason";
    static final String BODY = "body";
    static final String CALLED = "called";
    static final String CALL = "call";

    /** Admissible only where no rule finds a fault: what needs to be looked at is judged on its own page. */
    @Bean
    BatchAct judgingMany(Progress progress, Dossiers dossiers) {
        return BatchAct.of(
                Batch.Kind.JUDGE, (actor, batch, dossier) -> judge(progress, dossiers, actor, batch, dossier));
    }

    @SuppressWarnings("unchecked")
    private static void judge(Progress progress, Dossiers dossiers, Actor actor, Batch batch, DossierId dossier) {
        boolean admissible = Boolean.TRUE.equals(batch.how().get(ADMISSIBLE));
        List<Finding> faults = admissible ? Finding.blocking(dossiers.review(actor, dossier)) : List.of();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        List<String> reasons = (List<String>) batch.how().getOrDefault(REASONS, List.of());
        Map<String, Object> answers = (Map<String, Object>) batch.how().getOrDefault(ANSWERS, Map.of());
        progress.judge(actor, dossier, admissible, reasons, answers);
    }

    /** Says of each dossier who is reminded, and which of its bodies nobody can reach. */
    @Bean
    BatchAct reminding(Reminders reminders) {
        return new BatchAct() {
            @Override
            public Batch.Kind kind() {
                return Batch.Kind.REMIND;
            }

            @Override
            public Map<String, Object> attempt(Actor actor, Batch batch, DossierId dossier) {
                return perform(actor, batch, dossier, Map.of());
            }

            @Override
            public Map<String, Object> perform(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan) {
                return BatchItem.of(reminders.remind(actor, dossier));
            }

            @Override
            public void act(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan) {
                reminders.remind(actor, dossier);
            }
        };
    }

    @Bean
    BatchAct preparingSyntheses(Syntheses syntheses) {
        return BatchAct.of(Batch.Kind.PREPARE_SYNTHESES, (actor, batch, dossier) -> syntheses.prepare(actor, dossier));
    }

    /** The new officer is told once of all that came to it. */
    @Bean
    BatchAct handingOver(CaseOfficers officers) {
        return new BatchAct() {
            @Override
            public Batch.Kind kind() {
                return Batch.Kind.HAND_OVER;
            }

            @Override
            public void act(Actor actor, Batch batch, DossierId dossier, Map<String, Object> plan) {
                officers.hand(actor, dossier, to(batch), batch.reason());
            }

            @Override
            public void finished(Actor actor, Batch batch, List<DossierId> done) {
                officers.announce(actor, to(batch), done, batch.reason());
            }
        };
    }

    @Bean
    BatchAct choosingOfficers(CaseOfficers officers) {
        return BatchAct.of(Batch.Kind.CHOOSE_OFFICER, (actor, batch, dossier) -> {
            if (officers.choose(actor, dossier).isEmpty()) {
                throw new Refusal(List.of(Finding.blocking("NO_OFFICER", "officer", Map.of())));
            }
        });
    }

    private static PersonId to(Batch batch) {
        return new PersonId(UUID.fromString(String.valueOf(batch.how().get(TO))));
    }
}
