package org.passerelle.calls;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credits that come once a call is open (domain.md §2.4). */
@Service
@Transactional
public class Credits {

    private final CallsTable table;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Credits(CallsTable table, Calls calls, Rights rights, Trail trail, ApplicationEventPublisher events) {
        this.table = table;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Raises a funder's envelope once the call is open: for those who wait where results are known, else for the session to come.
     *
     * @throws Refusal CALL_CANCELLED, WRONG_STAGE where the call is not open yet or ended without results, CONTENT with
     *     CREDITS_FUNDER, CREDITS_AMOUNT, CREDITS_YEAR, CREDITS_REFERENCE, CREDITS_REASON
     */
    public Call add(Actor actor, CallId id, ExtraCredits extra) {
        rights.require(actor, Act.ADD_CREDITS);
        Call before = calls.locked(id);
        before.refuseEnded("addCredits");
        List<Finding> findings = extra.findings(before.definition());
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        Call saved = table.update(before.credited(extra));
        trail.record(actor, id.value(), null, "addCredits", before.stage(), saved.stage(), detail(extra));
        events.publishEvent(new CreditsAdded(id));
        return saved;
    }

    /** Whether an envelope was raised at an instant or later; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public boolean areAddedSince(CallId id, Instant since) {
        return trail.ofCall(id.value(), "addCredits").stream()
                .anyMatch(line -> !line.at().isBefore(since));
    }

    private static Map<String, Object> detail(ExtraCredits extra) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("funder", extra.funder());
        detail.put("amount", String.valueOf(extra.amount()));
        detail.put("reference", extra.reference());
        detail.put("reason", extra.reason());
        if (extra.year() != null) {
            detail.put("year", extra.year());
        }
        return detail;
    }
}
