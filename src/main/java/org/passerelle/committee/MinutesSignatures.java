package org.passerelle.committee;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.passerelle.people.Accounts;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secretary signs the minutes, then the chair who closed the session; each types the password again, and signs the document
 * that it was shown and no other. After both nothing changes; an erratum is minutes of its own.
 */
@Service
@Transactional
public class MinutesSignatures {

    private final MinutesTable table;
    private final MinutesRegister register;
    private final Accounts accounts;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MinutesSignatures(
            MinutesTable table,
            MinutesRegister register,
            Accounts accounts,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.register = register;
        this.accounts = accounts;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs, as secretary or as chair.
     *
     * @param sha256 of the document that the signatory was shown
     * @throws Refusal WRONG_STAGE unless this signatory is waited for, FORBIDDEN for another chair, STALE_VERSION where another
     *     document has taken the place of the one shown, INVALID_VALUE or TOO_MANY_ATTEMPTS for a wrong password
     */
    public void sign(Actor actor, MinutesId id, String sha256, String password) {
        rights.require(actor, Act.SIGN_MINUTES);
        Minutes minutes = register.locked(id);
        boolean last = minutes.status() == Minutes.Status.TO_COUNTERSIGN;
        refuseOther(actor, minutes, last);
        Minutes.Signed by = new Minutes.Signed(actor.personId(), actor.name(), clock.instant());
        Minutes next = last ? minutes.countersigned(by) : minutes.signed(by);
        Minutes.Shown shown = minutes.shown();
        if (shown == null || !shown.sha256().equals(sha256)) {
            throw new Refusal(RefusalCode.STALE_VERSION, minutes.number());
        }
        accounts.reauthenticate(actor, password);
        table.update(next);
        register.note(actor, next, last ? "countersignMinutes" : "signMinutes", Map.of("sha256", sha256));
        events.publishEvent(MinutesMoved.to(next, last ? MinutesMoved.Step.COUNTERSIGNED : MinutesMoved.Step.SIGNED));
    }

    /** The chair does not sign and says why; the secretary's signature falls. */
    public void giveBack(Actor actor, MinutesId id, String reason) {
        rights.require(actor, Act.SIGN_MINUTES);
        Minutes minutes = register.locked(id);
        refuseOther(actor, minutes, true);
        Meetings.requireText(reason, "minutes.reason");
        Minutes returned = minutes.returned(reason.strip());
        table.update(returned);
        register.note(actor, returned, "returnMinutes", Map.of("reason", reason.strip()));
        events.publishEvent(MinutesMoved.to(returned, MinutesMoved.Step.RETURNED));
    }

    /**
     * Another member signs in the place of who presided, who has left or is away; the trail keeps who, for whom and why.
     *
     * @throws Refusal WRONG_STAGE unless who presided is waited for, CONTENT: MINUTES_SUCCESSOR for whom {@link #successors} does
     *     not name, REQUIRED_FIELD without a reason
     */
    public void passOn(Actor actor, MinutesId id, PersonId person, String reason) {
        rights.require(actor, Act.KEEP_MINUTES);
        Minutes minutes = register.locked(id);
        Minutes next = minutes.passedOn(person);
        Meetings.requireText(reason, "minutes.reason");
        Seat seat = candidates(minutes).stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refusal(List.of(Finding.blocking("MINUTES_SUCCESSOR", "person", Map.of()))));
        table.update(next);
        register.note(actor, next, "passMinutesOn", Map.of("to", seat.name(), "reason", reason.strip()));
        events.publishEvent(MinutesMoved.to(next, MinutesMoved.Step.PASSED_ON));
    }

    /** Who may sign in the place of who presided: the others who were there, and took part in every item. */
    @Transactional(readOnly = true)
    public List<Seat> successors(Actor actor, MinutesId id) {
        rights.require(actor, Act.KEEP_MINUTES);
        return candidates(register.get(id));
    }

    private List<Seat> candidates(Minutes minutes) {
        Meeting meeting = register.meeting(minutes);
        Minutes.Signed secretary = minutes.standing().secretary();
        return meeting.attendance().stream()
                .filter(each -> each.presence().isThere())
                .filter(each -> !each.person().equals(minutes.chair()))
                .filter(each -> secretary == null || !each.person().equals(secretary.person()))
                .filter(each -> meeting.recusals().stream()
                        .noneMatch(left -> left.person().equals(each.person())))
                .map(Attendance::seat)
                .toList();
    }

    /**
     * Begins an erratum to minutes that are signed: it goes the same way as they did.
     *
     * @param words what is rectified, and how it is to be read
     * @param told the same for the public, whose extract is then issued anew; blank where nothing public was wrong
     */
    public Minutes rectify(Actor actor, MinutesId id, String words, String told) {
        rights.require(actor, Act.KEEP_MINUTES);
        Minutes signed = register.locked(id);
        signed.refuseUnless(Minutes.Status.SIGNED, "rectifyMinutes");
        Meetings.requireText(words, "minutes.erratum");
        Minutes erratum = register.begin(new MinutesRegister.Draft(
                signed.session(), register.meeting(signed), signed.chair(), signed.id(), words.strip()));
        if (!told.isBlank()) {
            table.tell(erratum.id(), told.strip());
        }
        register.note(actor, erratum, "rectifyMinutes", Map.of("text", words.strip(), "public", told.strip()));
        return erratum;
    }

    private static void refuseOther(Actor actor, Minutes minutes, boolean asChair) {
        boolean may = asChair ? minutes.chair().equals(actor.person()) : actor.is(Role.COMMITTEE_SECRETARY);
        if (!may) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.SIGN_MINUTES);
        }
    }
}
