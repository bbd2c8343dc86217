package org.passerelle.synthesis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Wants;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.Checked;
import org.passerelle.dossiers.Derogations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DoubleFunding;
import org.passerelle.dossiers.Judged;
import org.passerelle.dossiers.LikelyDoubles;
import org.passerelle.dossiers.Likeness;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Period;
import org.springframework.stereotype.Component;

/** Reads what the service knows of a dossier for its synthesis, with the officer's right. */
@Component
class Facts {

    private final Calls calls;
    private final Organisations organisations;
    private final Admissibility admissibility;
    private final Derogations derogations;
    private final Consultations consultations;
    private final Reviews reviews;
    private final Wants wants;
    private final EarlierGrants earlier;
    private final RedZoneConditions red;
    private final DoubleFunding doubles;
    private final Clock clock;

    Facts(
            Calls calls,
            Organisations organisations,
            Admissibility admissibility,
            Derogations derogations,
            Consultations consultations,
            Reviews reviews,
            Wants wants,
            EarlierGrants earlier,
            RedZoneConditions red,
            DoubleFunding doubles,
            Clock clock) {
        this.calls = calls;
        this.organisations = organisations;
        this.admissibility = admissibility;
        this.derogations = derogations;
        this.consultations = consultations;
        this.reviews = reviews;
        this.wants = wants;
        this.earlier = earlier;
        this.red = red;
        this.doubles = doubles;
        this.clock = clock;
    }

    SynthesisFacts of(Actor actor, Dossier dossier) {
        CallDefinition call = calls.get(dossier.call()).definition();
        LikelyDoubles likely = doubles.together(dossier);
        return new SynthesisFacts(
                clock.instant(),
                dossier.name(),
                dossier.title(),
                organisations.get(dossier.lead()).name(),
                call.code(),
                figures(dossier, call),
                findings(actor, dossier),
                derogations
                        .last(actor, dossier.lead())
                        .map(asked -> new SynthesisFacts.Lifted(asked.state(), asked.until(), asked.words()))
                        .orElse(null),
                consultations.of(actor, dossier.id()).stream()
                        .filter(Facts::counts)
                        .map(Facts::opinion)
                        .toList(),
                SheetFacts.of(reviews.of(actor, dossier.id()), reviews.divergence(dossier.id()), call)
                        .orElse(null),
                earlier.of(dossier.lead(), dossier.id()),
                likely.share(),
                likely.dossiers().stream().map(Likeness::number).toList(),
                likely.dossiers().stream()
                        .map(Likeness::examined)
                        .flatMap(Stream::ofNullable)
                        .map(examined -> new SynthesisFacts.Compared(examined.name(), examined.comment()))
                        .toList());
    }

    private SynthesisFacts.Figures figures(Dossier dossier, CallDefinition call) {
        Optional<Period> period = dossier.answers().period();
        return new SynthesisFacts.Figures(
                dossier.plan().countries().stream()
                        .map(part -> part.code().value())
                        .toList(),
                period.map(Period::start).orElse(null),
                period.map(Period::end).orElse(null),
                dossier.plan().total(),
                dossier.plan().requested(),
                Percent.ratio(dossier.plan().requested(), dossier.plan().total()),
                dossier.plan().minimumViableGrant(),
                wants.of(dossier, call),
                red.travel(dossier).orElse(null));
    }

    /** Of the judgement that counts, what is not simply met. */
    private List<SynthesisFacts.Found> findings(Actor actor, Dossier dossier) {
        return admissibility.of(actor, dossier.id()).stream()
                .filter(judged -> judged.state() == Judged.State.EFFECTIVE)
                .reduce((first, second) -> second)
                .map(judged -> judged.checks().stream()
                        .filter(Facts::isNoted)
                        .map(line -> new SynthesisFacts.Found(
                                line.check().code(), line.check().automatic(), line.officer(), line.comment()))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isNoted(Checked line) {
        return line.officer() == Check.Result.FAIL
                || line.differs()
                || !line.comment().isBlank();
    }

    private static boolean counts(Consultation consultation) {
        return consultation.status() != Consultation.Status.CANCELLED
                && consultation.status() != Consultation.Status.WITHDRAWN;
    }

    private static SynthesisFacts.Opinion opinion(Consultation consultation) {
        String comment = consultation.comment();
        return new SynthesisFacts.Opinion(
                consultation.titleKey(),
                consultation.ownName(),
                consultation.value(),
                comment == null ? "" : comment,
                consultation.conditions(),
                consultation.late().map(OpinionVersion::value).orElse(null));
    }
}
