package org.passerelle.letters;

import java.time.Clock;
import java.util.List;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Corrections;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.ResultsReleased;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionId;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues every PDF. Each is caused by one step (a submission, a judgement, a decision, a session); a step that runs again
 * gives the document that it gave before. Only the clockwork issues.
 */
@Service
@Transactional
public class Letters {

    private final Issuing issuing;
    private final LetterTable table;
    private final Openings openings;
    private final Receipts receipts;
    private final Recapitulations recapitulations;
    private final InadmissibilityLetters inadmissibilities;
    private final DecisionLetters decisions;
    private final MinutesSources minutes;
    private final DossierFile dossiers;
    private final Awards awards;
    private final Corrections corrections;
    private final Clock clock;

    Letters(
            Issuing issuing,
            LetterTable table,
            Openings openings,
            Receipts receipts,
            Recapitulations recapitulations,
            InadmissibilityLetters inadmissibilities,
            DecisionLetters decisions,
            MinutesSources minutes,
            DossierFile dossiers,
            Awards awards,
            Corrections corrections,
            Clock clock) {
        this.issuing = issuing;
        this.table = table;
        this.openings = openings;
        this.receipts = receipts;
        this.recapitulations = recapitulations;
        this.inadmissibilities = inadmissibilities;
        this.decisions = decisions;
        this.minutes = minutes;
        this.dossiers = dossiers;
        this.awards = awards;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** The acknowledgement of a submission (CRPA L.112-3). */
    public IssuedDocument issueReceipt(Actor actor, DossierId id) {
        issuing.require(actor);
        Dossier dossier = dossiers.get(id);
        return issuing.once(actor, submission(dossier, LetterKind.RECEIPT), now -> receipts.of(dossier, now));
    }

    /** The whole dossier as it was submitted. */
    public IssuedDocument issueRecapitulation(Actor actor, DossierId id) {
        issuing.require(actor);
        Dossier dossier = dossiers.get(id);
        return issuing.once(
                actor, submission(dossier, LetterKind.RECAPITULATION), now -> recapitulations.of(dossier, now));
    }

    /** Why a dossier is inadmissible, and the remedies; its applicant sees it at once. */
    public IssuedDocument issueInadmissibilityLetter(Actor actor, DossierId id) {
        issuing.require(actor);
        Dossier dossier = dossiers.get(id);
        return issuing.once(
                actor,
                submission(dossier, LetterKind.INADMISSIBILITY_LETTER),
                now -> inadmissibilities.of(dossier, now));
    }

    /** What was decided; its applicant sees it once the results are released. */
    public IssuedDocument issueDecisionLetter(Actor actor, DossierId id) {
        issuing.require(actor);
        Dossier dossier = dossiers.get(id);
        Decision decision = awards.of(Actor.clockwork(), id)
                .orElseThrow(() -> new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "issue"));
        String step = decision.kind() != DecisionKind.DECISION
                ? "decision " + decision.number()
                : "decision " + id + " " + decision.decidedAt();
        Issuing.Cause cause =
                new Issuing.Cause(dossier.call(), id, step, decision.number(), () -> awards.isReleased(id));
        return issuing.once(actor, cause, now -> decisions.of(dossier, awards.told(decision)));
    }

    /** The minutes of every session of a call that is closed; those of the last one are answered. */
    public IssuedDocument issueMinutes(Actor actor, CallId call) {
        issuing.require(actor);
        List<Session> closed = minutes.closed(call);
        return closed.stream()
                .map(session -> issuing.once(
                        actor,
                        new Issuing.Cause(call, null, step(session.id()), () -> false),
                        now -> minutes.of(session, now)))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Refusal(RefusalCode.WRONG_STAGE, call, "issue"));
    }

    /** Results are public: their applicants may see the letters about them, from this instant; not what was rectified before. */
    @EventListener
    void on(ResultsReleased event) {
        table.release(event.dossiers(), corrections.replaced(event.dossiers()), clock.instant())
                .forEach(openings::sent);
    }

    /** What the end of a session causes: the first text of its minutes. */
    static String step(SessionId session) {
        return "session " + session;
    }

    private static Issuing.Cause submission(Dossier dossier, LetterKind kind) {
        String step = kind + " " + dossier.id() + " " + dossier.submittedAt();
        return new Issuing.Cause(dossier.call(), dossier.id(), step, () -> true);
    }
}
