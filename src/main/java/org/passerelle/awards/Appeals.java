package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.awards.Appeal.Outcome;
import org.passerelle.awards.Appeal.State;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.ImplicitRefusal;
import org.passerelle.files.FileId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Administrative appeals: lodged by the applicant in time, examined by somebody who had no part in the decision, decided by
 * the authorising officer; silence rejects after two months (domain.md §2.4).
 */
@Service
@Transactional
public class Appeals {

    private final AppealsTable table;
    private final AppealCheck check;
    private final Appraisers appraisers;
    private final TwoSignatures two;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appeals(
            AppealsTable table,
            AppealCheck check,
            Appraisers appraisers,
            TwoSignatures two,
            DossierFile dossiers,
            Calls calls,
            Conflicts conflicts,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.check = check;
        this.appraisers = appraisers;
        this.two = two;
        this.dossiers = dossiers;
        this.calls = calls;
        this.conflicts = conflicts;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Contests what was decided against the own dossier.
     *
     * @throws Refusal WRONG_STAGE where nothing is refused that is known, ALREADY_DONE where it is contested, CONTENT with
     *     APPEAL_CALL_CANCELLED, APPEAL_LATE, APPEAL_GROUNDS, APPEAL_DOCUMENTS
     */
    public Appeal lodge(Actor actor, DossierId id, AppealForm form) {
        Call call = calls.locked(dossiers.get(id).call());
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.LODGE_APPEAL, Relation.own(actor, dossier.lead()));
        AppealCheck.refuseCancelled(call);
        AppealCheck.Contested contested = check.contested(dossier);
        check.refuseUnfit(dossier, form);
        Instant now = clock.instant();
        ZoneId zone = zone(dossier);
        LocalDate last = ImplicitRefusal.lastDay(now, zone);
        Appeal appeal = Appeal.lodged(
                dossier,
                contested.against(),
                contested.decision(),
                now,
                actor.name(),
                form.grounds().strip(),
                form.documents(),
                DueDate.endOf(last, zone).end());
        table.insert(appeal);
        note(actor, dossier, "lodgeAppeal", detail(appeal, Map.of("due", last)));
        events.publishEvent(new AppealLodged(appeal.id(), id, dossier.call(), actor));
        return appeal;
    }

    /** Takes the own appeal back; the decision stands. */
    public void takeBack(Actor actor, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.LODGE_APPEAL, Relation.own(actor, dossier.lead()));
        Appeal appeal = open(dossier);
        table.close(appeal.id(), State.WITHDRAWN, null, "", clock.instant(), actor.name());
        note(actor, dossier, "takeBackAppeal", detail(appeal, Map.of()));
        events.publishEvent(new AppealTakenBack(appeal.id(), id));
    }

    /**
     * Says who examines an appeal.
     *
     * @throws Refusal NO_SUCH_TASK, CONTENT with APPEAL_APPRAISER for who had a part in the decision or is no officer
     */
    public void assign(Actor actor, DossierId id, PersonId appraiser) {
        rights.require(actor, Act.HAND_OVER);
        Dossier dossier = dossiers.locked(id);
        dossiers.requireOpen(actor, dossier);
        Appeal appeal = open(dossier);
        String name = appraisers.fit(appraiser, dossier);
        table.assign(appeal.id(), appraiser, name);
        note(actor, dossier, "assignAppraiser", Map.of("officer", name));
        events.publishEvent(new AppealAssigned(appeal.id(), id, appraiser));
    }

    /** Officers who had no part in a dossier, by name. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> candidates(Actor actor, DossierId id) {
        rights.require(actor, Act.HAND_OVER);
        return appraisers.of(dossiers.read(actor, id));
    }

    /**
     * What the appraiser proposes, with the reasons; may be said anew until it is decided.
     *
     * @throws Refusal NO_SUCH_TASK, FORBIDDEN for anybody else, CONTENT with APPEAL_REASONS, FIRST_SIGNED once the answer bears
     *     a first signature
     */
    public void propose(Actor actor, DossierId id, Outcome outcome, String words) {
        Dossier dossier = dossiers.locked(id);
        boolean own = table.of(id).stream()
                .anyMatch(a ->
                        a.isOpen() && actor.person() != null && actor.person().equals(a.appraiser()));
        rights.require(actor, Act.APPRAISE_APPEAL, Relation.assigned(own));
        conflicts.requireOpen(actor, dossier);
        Appeal appeal = open(dossier);
        two.refuseWaiting(dossier, AwaitedAct.Kind.APPEAL_ANSWER);
        check.refuseWithoutReasons(words);
        check.refuseOther(appeal, outcome);
        table.propose(appeal.id(), outcome, words.strip(), clock.instant());
        note(actor, dossier, "proposeOnAppeal", Map.of("outcome", outcome, "reason", words.strip()));
        if (appeal.proposed() == null) {
            events.publishEvent(new AppealProposed(appeal.id(), id));
        }
    }

    /** Two months have passed in silence (the clockwork): the appeal is rejected, and the court may be seized. */
    public void recordSilence(Actor actor, DossierId id) {
        rights.require(actor, Act.RECORD_SILENCE);
        Dossier dossier = dossiers.locked(id);
        Appeal appeal = open(dossier);
        table.close(appeal.id(), State.SILENT, null, "", clock.instant(), actor.name());
        LocalDate last = DueDate.until(appeal.dueAt(), zone(dossier)).lastDay();
        note(actor, dossier, "rejectAppealBySilence", detail(appeal, Map.of("due", last)));
        events.publishEvent(new AppealSilent(appeal.id(), id));
    }

    /** The appeals on a dossier, the oldest first: for its applicant, without what the service proposes, and for staff. */
    @Transactional(readOnly = true)
    public List<Appeal> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        rights.require(actor, Act.READ_APPEAL, Relation.own(actor, dossier.lead()));
        boolean inside = rights.allows(actor, Act.READ_APPEAL) && !DossierAccess.isOwn(actor, dossier);
        if (inside) {
            conflicts.requireOpen(actor, dossier);
        }
        return table.of(id).stream()
                .map(appeal -> inside ? appeal : appeal.asTold())
                .toList();
    }

    /** The last ones of several dossiers, as their applicants may know them; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Map<DossierId, Appeal> last(Collection<DossierId> ids) {
        Map<DossierId, Appeal> last = ids.isEmpty() ? Map.of() : table.last(ids);
        return last.values().stream()
                .map(Appeal::asTold)
                .collect(Collectors.toMap(Appeal::dossier, Function.identity()));
    }

    /** One of them; the caller has checked the right. */
    @Transactional(readOnly = true)
    public Appeal get(UUID id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /** @throws Refusal UNKNOWN for what is no document of an appeal on the dossier */
    @Transactional(readOnly = true)
    public Appeal.Document document(Actor actor, DossierId id, FileId file) {
        return of(actor, id).stream()
                .flatMap(appeal -> appeal.documents().stream())
                .filter(document -> document.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, file));
    }

    /** Whether a decision on the own dossier may be contested now; a courtesy for the screen. */
    @Transactional(readOnly = true)
    public boolean isContestable(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        return rights.allows(actor, Act.LODGE_APPEAL, Relation.own(actor, dossier.lead()))
                && calls.get(dossier.call()).stage() != CallStage.CANCELLED
                && check.against(dossier).isPresent()
                && check.isFree(dossier)
                && check.late(dossier).isEmpty();
    }

    private Appeal open(Dossier dossier) {
        return table.of(dossier.id()).stream()
                .filter(Appeal::isOpen)
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name()));
    }

    private ZoneId zone(Dossier dossier) {
        return calls.get(dossier.call()).definition().zone();
    }

    private static Map<String, Object> detail(Appeal appeal, Map<String, Object> more) {
        Map<String, Object> detail = new HashMap<>(more);
        detail.put("against", appeal.against());
        if (appeal.decision() != null) {
            detail.put("number", appeal.decision());
        }
        return detail;
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}
