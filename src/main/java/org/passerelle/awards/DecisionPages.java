package org.passerelle.awards;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.awards.DecisionPagesTable.Version;
import org.passerelle.awards.Drafting.Drafted;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Judgement;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pages of reasons of decisions that wait for a signature: drafted by the service, edited and opened by people. */
@Service
@Transactional
public class DecisionPages {

    private final Drafting drafting;
    private final DecisionPagesTable table;
    private final DecisionForm form;
    private final FirstSignaturesTable firsts;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    DecisionPages(
            Drafting drafting,
            DecisionPagesTable table,
            DecisionForm form,
            FirstSignaturesTable firsts,
            Calls calls,
            DossierFile dossiers,
            Conflicts conflicts,
            Rights rights,
            Trail trail,
            Clock clock) {
        this.drafting = drafting;
        this.table = table;
        this.form = form;
        this.firsts = firsts;
        this.calls = calls;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** What waits for a signature in a call, session by session, best first; for staff, without what a conflict closes (D10). */
    @Transactional(readOnly = true)
    public List<ActHead> toSign(Actor actor, CallId id) {
        List<DecisionPagesTable.Proposed> proposed = proposed(actor, id);
        List<DossierId> edited = proposed.stream()
                .filter(DecisionPagesTable.Proposed::edited)
                .map(DecisionPagesTable.Proposed::dossier)
                .toList();
        Map<DossierId, DecisionPage> pages = of(actor, id, edited);
        return proposed.stream()
                .map(act -> new ActHead(
                        act.dossier(),
                        Optional.ofNullable(pages.get(act.dossier()))
                                .map(page -> page.verdict().grant())
                                .orElse(act.grant()),
                        act.firstSignedBy()))
                .toList();
    }

    private List<DecisionPagesTable.Proposed> proposed(Actor actor, CallId id) {
        rights.require(actor, Act.READ_SESSION);
        String funder = calls.get(id).definition().mainFunder().key();
        return table.proposed(id, funder, conflicts.closedTo(actor));
    }

    /** The pages of some of those dossiers. */
    @Transactional(readOnly = true)
    public Map<DossierId, DecisionPage> of(Actor actor, CallId call, Collection<DossierId> ids) {
        rights.require(actor, Act.READ_SESSION);
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<DossierId> closed = conflicts.closedTo(actor);
        List<Dossier> proposed = dossiers.get(ids).values().stream()
                .filter(dossier ->
                        dossier.stage() == Stage.PROPOSED && dossier.call().equals(call))
                .filter(dossier -> !closed.contains(dossier.id()))
                .toList();
        if (proposed.isEmpty()) {
            return Map.of();
        }
        return drafting.of(calls.get(call), proposed).stream()
                .map(Drafted::page)
                .collect(Collectors.toMap(DecisionPage::dossier, page -> page));
    }

    /** The page of each dossier of a call that waits for the signature; for staff, without what a conflict closes (D10). */
    @Transactional(readOnly = true)
    public Map<DossierId, DecisionPage> of(Actor actor, CallId call) {
        return of(
                actor, call, toSign(actor, call).stream().map(ActHead::dossier).toList());
    }

    /**
     * The page of one dossier; that a signatory had this text before the eyes is kept.
     *
     * @throws Refusal WRONG_STAGE where nothing waits for a signature
     */
    public DecisionPage open(Actor actor, DossierId id) {
        rights.require(actor, Act.READ_SESSION);
        DecisionPage page = drafted(opened(actor, id), "open").page();
        if (rights.allows(actor, Act.DECIDE)) {
            table.open(id, actor.personId(), page.sha256(), clock.instant());
        }
        return page;
    }

    private Dossier opened(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        conflicts.requireOpen(actor, dossier);
        return dossier;
    }

    /** Of several pages those whose present text the actor has opened. */
    @Transactional(readOnly = true)
    public Set<DossierId> opened(Actor actor, Collection<DecisionPage> pages) {
        rights.require(actor, Act.READ_SESSION);
        if (actor.isClockwork()) {
            return Set.of();
        }
        Set<String> seen = table.opened(
                actor.personId(), pages.stream().map(DecisionPage::dossier).toList());
        return pages.stream()
                .filter(page -> seen.contains(page.sha256()))
                .map(DecisionPage::dossier)
                .collect(Collectors.toSet());
    }

    /**
     * Keeps what a human made of a page, as a further version. A paragraph that was left as drafted is drafted again where
     * the outcome or the codes have changed. An outcome that becomes a grant takes the conditions precedent of one.
     *
     * @param version the version that was edited
     * @throws Refusal STALE_VERSION when somebody saved first, CONTENT with what the form finds (DEPARTURE_REASON and
     *     DEPARTURE_CONDITIONS where the decision or its conditions differ from the committee without written reasons), WRONG_STAGE
     */
    public DecisionPage save(Actor actor, DossierId id, int version, Answers given) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.WRITE_REASONS);
        rights.require(actor, Act.WRITE_REASONS, Relation.own(actor, dossier.lead()));
        conflicts.requireOpen(actor, dossier);
        Drafted before = drafted(dossier, "save");
        refuseSigned(dossier);
        if (before.page().version() != version) {
            throw new Refusal(RefusalCode.STALE_VERSION, before.page().version());
        }
        Answers bound = DecisionForm.withConditionsOfGrant(
                before.proposal(), before.page().verdict(), given);
        Judgement judgement = form.judgeEdited(before.proposal(), redrafted(before, bound));
        if (!judgement.findings().isEmpty()) {
            throw new Refusal(judgement.findings());
        }
        Version saved = new Version(
                id, before.page().session(), version + 1, judgement.cleaned(), actor.name(), clock.instant());
        table.insert(saved);
        DecisionPage page = drafting.page(before.proposal(), Optional.of(saved));
        Map<String, Object> detail =
                Map.of("version", saved.version(), "sha256", page.sha256(), "departs", page.departs());
        trail.record(actor, dossier.call().value(), id.value(), "writeReasons", null, null, detail);
        return page;
    }

    /** The versions that humans saved of a dossier's pages, the latest first. */
    @Transactional(readOnly = true)
    public List<PageVersion> versions(Actor actor, DossierId id) {
        rights.require(actor, Act.READ_SESSION);
        opened(actor, id);
        return table.versions(id).stream()
                .map(v -> new PageVersion(v.version(), v.answers(), v.savedBy(), v.savedAt()))
                .toList();
    }

    /** What the first person signed does not change under that signature. */
    private void refuseSigned(Dossier dossier) {
        Optional.ofNullable(firsts.of(List.of(dossier.id())).get(dossier.id())).ifPresent(first -> {
            throw new Refusal(List.of(Finding.blocking(
                    "FIRST_SIGNED", dossier.name(), Map.of("number", dossier.name(), "first", first.name()))));
        });
    }

    private static Answers redrafted(Drafted before, Answers given) {
        boolean leftAlone = DecisionForm.isDrafted(given, before.page().draft());
        return leftAlone ? DecisionForm.withParagraph(given, DecisionForm.draft(before.proposal(), given)) : given;
    }

    private Drafted drafted(Dossier dossier, String verb) {
        if (dossier.stage() != Stage.PROPOSED) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), verb);
        }
        Call call = calls.get(dossier.call());
        return drafting.of(call, List.of(dossier)).get(0);
    }
}
