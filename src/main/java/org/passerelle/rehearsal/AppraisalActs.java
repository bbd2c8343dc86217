package org.passerelle.rehearsal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.CompletionRequest.Asked;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Progress;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Forms;
import org.passerelle.forms.OpinionKeys;
import org.passerelle.forms.RehearsalFiller;
import org.passerelle.forms.ScoreSheetKeys;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.reviews.Acceptance;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Invitations;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.Recusals;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** The acts of those who appraise: the officer, the reviewers, the consulted bodies. */
@Component
class AppraisalActs {

    private static final String OTHER_REASON = "OTHER";
    private static final String INCOMPLETE = "INCOMPLETE";

    private final Progress progress;
    private final Admissibility admissibility;
    private final Reviews reviews;
    private final Reviewers reviewers;
    private final Invitations invitations;
    private final Recusals recusals;
    private final Consultations consultations;
    private final GivenOpinions given;
    private final People people;
    private final Forms forms;

    AppraisalActs(
            Progress progress,
            Admissibility admissibility,
            Reviews reviews,
            Reviewers reviewers,
            Invitations invitations,
            Recusals recusals,
            Consultations consultations,
            GivenOpinions given,
            People people,
            Forms forms) {
        this.progress = progress;
        this.admissibility = admissibility;
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.invitations = invitations;
        this.recusals = recusals;
        this.consultations = consultations;
        this.given = given;
        this.people = people;
        this.forms = forms;
    }

    String judge(Actor actor, Act.Judge act, Cast cast) {
        DossierId id = cast.dossier(act.dossier());
        boolean admissible = act.verdict().equals("ADMISSIBLE");
        List<String> reasons =
                Optional.ofNullable(act.reasons()).orElse(admissible ? List.of() : List.of(OTHER_REASON));
        Map<String, Object> answers = Contents.plain(act.answers());
        answers.put(AdmissibilityKeys.VERDICT, act.verdict());
        answers.put(AdmissibilityKeys.REASONS, reasons);
        if (act.verdict().equals(INCOMPLETE)) {
            admissibility.askCompletion(actor, id, asked(actor, id, act), filled(Forms.ADMISSIBILITY, answers));
            return act.verdict();
        }
        progress.judge(actor, id, admissible, reasons, filled(Forms.ADMISSIBILITY, answers));
        return act.verdict();
    }

    /** Documents by type, sections by letter; where the file names none, the documents that the rules miss. */
    private Asked asked(Actor actor, DossierId id, Act.Judge act) {
        Set<String> missing = new HashSet<>(
                act.missing() == null
                        ? admissibility.checkList(actor, id).missing().stream()
                                .map(DocumentType::name)
                                .toList()
                        : act.missing());
        Set<DocumentType> documents = Stream.of(DocumentType.values())
                .filter(type -> missing.remove(type.name()))
                .collect(Collectors.toSet());
        return new Asked(missing, documents);
    }

    String assign(Actor actor, Act.AssignReviewers act, Cast cast) {
        DossierId id = cast.dossier(act.dossier());
        List<PersonId> chosen = act.reviewers().stream()
                .map(people::actorByLogin)
                .map(Actor::personId)
                .toList();
        List<Assignment> before = reviews.of(Actor.clockwork(), id);
        Optional<Assignment> vacant =
                before.stream().filter(Assignment::isVacant).findFirst();
        if (before.isEmpty() || chosen.size() > 1) {
            reviewers.assign(actor, id, chosen);
        } else if (vacant.isPresent()) {
            reviewers.replace(actor, id, vacant.get().reviewer(), chosen.get(0));
        } else {
            reviewers.add(actor, id, chosen.get(0));
        }
        if (!Boolean.FALSE.equals(act.answered())) {
            chosen.forEach(reviewer -> invitations.accept(people.actor(reviewer), id, Acceptance.whole()));
        }
        return act.reviewers().toString();
    }

    String declareConflict(Actor actor, Act.DeclareConflict act, Cast cast) {
        recusals.declare(actor, cast.dossier(act.dossier()), act.ground());
        return act.ground();
    }

    String score(Actor actor, Act.Score act, Cast cast) {
        DossierId id = cast.dossier(act.dossier());
        Answers further = new Answers(Contents.plain(act.answers()));
        Map<String, BigDecimal> scores = new HashMap<>();
        act.scores().forEach((criterion, score) -> scores.put(criterion, new BigDecimal(score)));
        reviews.lock(
                actor,
                id,
                new ScoreSheet(
                        scores,
                        Optional.ofNullable(act.comments()).orElse(Map.of()),
                        further.text(ScoreSheetKeys.STRENGTHS).orElse(RehearsalFiller.FILLER),
                        further.text(ScoreSheetKeys.WEAKNESSES).orElse(RehearsalFiller.FILLER),
                        further.number(ScoreSheetKeys.PROPOSED_AMOUNT)
                                .map(Money::new)
                                .orElse(null),
                        Recommendation.valueOf(act.recommendation()),
                        true));
        return act.recommendation();
    }

    String giveOpinion(Actor actor, Act.GiveOpinion act, Cast cast) {
        DossierId id = cast.dossier(act.dossier());
        String comment = act.comment() == null ? "" : act.comment();
        List<String> conditions = Optional.ofNullable(act.conditions()).orElse(List.of());
        Map<String, Object> answers = Contents.plain(act.answers());
        answers.put(OpinionKeys.VALUE, act.value());
        answers.put(OpinionKeys.COMMENT, comment);
        answers.put(
                OpinionKeys.CONDITIONS,
                conditions.stream().map(c -> Map.of(OpinionKeys.CONDITION, c)).toList());
        answers.put(OpinionKeys.NO_CONFLICT, true);
        OpinionAnswer answer = new OpinionAnswer(
                OpinionValue.valueOf(act.value()),
                comment,
                conditions,
                filled(Consultations.formOf(act.consultation()), answers),
                false);
        Consultation asked = asked(actor, id, act);
        if (asked.late().isEmpty() && given.mayComeLate(asked)) {
            given.giveLate(actor, asked.id(), 0, answer);
            return act.consultation() + " " + act.value() + " (late)";
        }
        consultations.give(actor, asked.id(), answer);
        return act.consultation() + " " + act.value();
    }

    /** What a body of the actor was asked. */
    private Consultation asked(Actor actor, DossierId id, Act.GiveOpinion act) {
        List<String> bodies = Bodies.of(actor);
        return consultations.of(actor, id).stream()
                .filter(one -> one.kind() == act.consultation() && bodies.contains(one.body()))
                .min(Comparator.comparing(one -> !one.isAwaited()))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private Map<String, Object> filled(String form, Map<String, Object> answers) {
        return RehearsalFiller.fill(forms.get(form), new Answers(answers)).values();
    }
}
