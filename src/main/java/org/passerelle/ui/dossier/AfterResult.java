package org.passerelle.ui.dossier;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Offer;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.Stage;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Timeline;
import org.passerelle.ui.component.Timeline.State;

/** The steps that follow a result that is out: the answer to the offer, what it still needs, the agreement; or the wait. */
final class AfterResult {

    private static final String KEY = "applicant.timeline.";

    private final Timeline timeline;
    private final Call call;
    private final DossierCourse course;
    private final boolean own;

    /** @param own whether the applicant reads it */
    AfterResult(Timeline timeline, Call call, DossierCourse course, boolean own) {
        this.timeline = timeline;
        this.call = call;
        this.course = course;
        this.own = own;
    }

    /** @param appeals those that came after the result */
    Timeline of(Stage outcome, List<Appeal> appeals) {
        Offer offer = course.offer();
        if (outcome == Stage.WAITLISTED) {
            timeline.step(State.CURRENT, words("waiting"), null, waits());
        }
        if (outcome.holdsGrant() && offer != null) {
            offered(offer, outcome != Stage.AWARDED);
        }
        appeals.forEach(this::appealed);
        if (outcome.holdsGrant()) {
            agreement(offer != null && offer.state() == Offer.State.ACCEPTED);
        }
        return timeline;
    }

    private void offered(Offer offer, boolean partial) {
        boolean open = offer.state() == Offer.State.OPEN;
        if (open) {
            timeline.step(State.CURRENT, words("answer"), since(offer.openedAt()), inHand("answer", offer.dueAt()));
        } else {
            timeline.step(State.DONE, words("answer"), moment(offer.answeredAt()), null);
        }
        if (offer.state() == Offer.State.IN_REVISION) {
            timeline.step(State.CURRENT, words("budget"), since(offer.begunAt()), inHand("budget", offer.nextDueAt()));
        } else if (partial) {
            timeline.step(open ? State.AHEAD : State.DONE, words("budget"), null, null);
        }
        bank(offer.state() == Offer.State.ACCEPTED);
    }

    /** Asked for as soon as the result is known; what is waited for once the offer is accepted. */
    private void bank(boolean accepted) {
        BankDetails.State state = course.bank().orElse(null);
        if (state == BankDetails.State.ACCEPTED) {
            timeline.step(State.DONE, words("bank"), null, null);
        } else if (!accepted) {
            timeline.step(State.AHEAD, words("bank"), null, null);
        } else if (state == BankDetails.State.GIVEN) {
            timeline.step(State.CURRENT, words("bank"), null, ViewLanguage.text("applicant.timeline.bank.given"));
        } else {
            timeline.step(
                    State.CURRENT, words("bank"), null, ViewLanguage.text(KEY + "bank" + (own ? ".own" : ".read")));
        }
    }

    private void agreement(boolean accepted) {
        boolean now = accepted && course.bank().equals(Optional.of(BankDetails.State.ACCEPTED));
        timeline.step(
                now ? State.CURRENT : State.AHEAD, words("agreement"), null, now ? words("agreement.with") : null);
    }

    /** An appeal that waits for its answer, or what became of it. */
    void appealed(Appeal appeal) {
        if (!appeal.isOpen()) {
            timeline.step(State.DONE, words("appeal"), moment(appeal.closedAt()), AppealWords.standing(appeal));
            return;
        }
        timeline.step(
                State.CURRENT,
                words("appeal"),
                since(appeal.lodgedAt()),
                ViewLanguage.text("applicant.timeline.appeal.with", Formats.due(appeal.dueAt(), zone())));
    }

    private String waits() {
        return ViewLanguage.text(
                KEY + "waiting.until", Formats.date(call.waitingListEnd().lastDay()));
    }

    private String inHand(String step, Instant due) {
        return ViewLanguage.text(KEY + step + (own ? ".own" : ".read"), Formats.due(due, zone()));
    }

    private String since(Instant at) {
        return ViewLanguage.text(KEY + "since", Formats.dateTime(at, zone()));
    }

    private @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : Formats.dateTime(at, zone());
    }

    private static String words(String step) {
        return ViewLanguage.text(KEY + step);
    }

    private ZoneId zone() {
        return call.definition().zone();
    }
}
