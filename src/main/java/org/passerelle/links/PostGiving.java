package org.passerelle.links;

import java.time.Clock;
import java.util.Optional;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.forms.Answers;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/** What a body may do with an opinion now, and does: say it first, in place of what it said, or late. */
@Component
class PostGiving {

    private final Consultations consultations;
    private final GivenOpinions given;
    private final Clock clock;

    PostGiving(Consultations consultations, GivenOpinions given, Clock clock) {
        this.consultations = consultations;
        this.given = given;
        this.clock = clock;
    }

    OpinionState state(Consultation consultation, Dossier dossier) {
        return switch (consultation.status()) {
            case CANCELLED, WITHDRAWN -> OpinionState.NOT_NEEDED;
            case GIVEN -> given.mayReplace(consultation) ? OpinionState.REPLACEABLE : OpinionState.GIVEN;
            case SILENT -> given.mayComeLate(consultation) ? OpinionState.LATE : OpinionState.OVER;
            case ASKED -> awaited(consultation, dossier);
        };
    }

    private OpinionState awaited(Consultation consultation, Dossier dossier) {
        if (dossier.stage() != Stage.UNDER_APPRAISAL) {
            return OpinionState.NOT_NEEDED;
        }
        return clock.instant().isBefore(consultation.dueAt()) ? OpinionState.OPEN : OpinionState.OVER;
    }

    /** What the body has said so far: its opinion, or what it said late. */
    Optional<Answers> said(Consultation consultation) {
        return consultation.status() == Consultation.Status.GIVEN
                ? Optional.of(consultation.whole())
                : consultation.late().map(OpinionVersion::whole);
    }

    /** Answers what is kept of it as the newest version. */
    OpinionVersion give(Actor actor, Consultation consultation, OpinionState state, OpinionAnswer answer) {
        int read = consultation.course().version();
        switch (state) {
            case REPLACEABLE -> given.replace(actor, consultation.id(), read, answer);
            case LATE -> given.giveLate(actor, consultation.id(), read, answer);
            case OPEN, GIVEN, OVER, NOT_NEEDED -> consultations.give(actor, consultation.id(), answer);
        }
        return given.versions(actor, consultation.id()).get(0);
    }
}
