package org.passerelle.awards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallRules;
import org.passerelle.committee.AwardYears;
import org.passerelle.committee.Committee;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.SessionId;
import org.passerelle.committee.SessionOutlines;
import org.passerelle.committee.SessionRest;
import org.passerelle.committee.SpokenLine;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.RedTravel;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.Condition;
import org.passerelle.synthesis.ConditionsPrecedent;
import org.springframework.stereotype.Component;

/** Gathers what the committee proposed for some dossiers, with what it rests on. */
@Component
class Proposals {

    private final Committee committee;
    private final Consultations consultations;
    private final ConditionsPrecedent conditions;
    private final Deliberations deliberations;
    private final CallRules rules;
    private final SessionOutlines sessions;
    private final AwardYears years;
    private final RedTravel redTravel;

    Proposals(
            Committee committee,
            Consultations consultations,
            ConditionsPrecedent conditions,
            Deliberations deliberations,
            CallRules rules,
            SessionOutlines sessions,
            AwardYears years,
            RedTravel redTravel) {
        this.committee = committee;
        this.consultations = consultations;
        this.conditions = conditions;
        this.deliberations = deliberations;
        this.rules = rules;
        this.sessions = sessions;
        this.years = years;
        this.redTravel = redTravel;
    }

    /** @param dossiers those proposed in a call, in the order of the proposals that are answered */
    List<Proposal> of(Call call, List<Dossier> dossiers) {
        List<DossierId> ids = dossiers.stream().map(Dossier::id).toList();
        Map<DossierId, List<Consultation>> opinions = consultations.of(ids);
        Map<DossierId, List<Condition>> set = conditions.of(ids);
        Map<String, Integer> versions = rules.versions(call.id());
        Map<DossierId, LocalDate> councils = deliberations.awaited(ids);
        Map<DossierId, SpokenLine> lines = committee.spoken(call.id(), ids);
        Map<SessionId, SessionRest> rests = sessions.rests(call);
        Map<DossierId, Money> red = redTravel.of(ids);
        Map<DossierId, DueYears> due = years.of(ids, call.definition());
        return dossiers.stream()
                .map(dossier -> {
                    SpokenLine spoken = Objects.requireNonNull(lines.get(dossier.id()));
                    SessionRest rest = Objects.requireNonNull(rests.get(spoken.session()));
                    return new Proposal(
                            call.definition(),
                            spoken.session(),
                            dossier,
                            spoken.line(),
                            opinions.getOrDefault(dossier.id(), List.of()),
                            set.getOrDefault(dossier.id(), List.of()),
                            Optional.ofNullable(councils.get(dossier.id())),
                            rest.left(),
                            due.getOrDefault(dossier.id(), DueYears.UNKNOWN),
                            red.getOrDefault(dossier.id(), Money.ZERO),
                            rest.lastWaiting(),
                            versions);
                })
                .toList();
    }
}
