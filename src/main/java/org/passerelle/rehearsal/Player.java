package org.passerelle.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.rehearsal.script.Pointer;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.shared.Refusal;
import org.passerelle.workflow.DueJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays a rehearsal from its first act to its last and compares. After an unexpected result it goes on. */
@Component
public class Player {

    private static final Logger LOG = LoggerFactory.getLogger(Player.class);

    private final Casting casting;
    private final Performer performer;
    private final Timekeeper time;
    private final Observer observer;
    private final Mending mending;
    private final TransactionTemplate transaction;

    Player(
            Casting casting,
            Performer performer,
            Timekeeper time,
            Observer observer,
            Mending mending,
            TransactionTemplate transaction) {
        this.casting = casting;
        this.performer = performer;
        this.time = time;
        this.observer = observer;
        this.mending = mending;
        this.transaction = transaction;
    }

    /** Answers everything that went otherwise than the file says; empty when nothing did. */
    List<Difference> play(Script script, OutputFolder output, Progress progress) {
        time.startAt(script.instant(script.startsAt()));
        Cast cast = casting.of(script, code -> CallTexts.OF_A_REHEARSAL);
        output.prepare(cast.calls().keySet());
        Comparison comparison = new Comparison();
        Map<String, Integer> timers = new TreeMap<>();
        try (Journal journal = Journal.in(output.path(), script.zone())) {
            List<Act> acts = script.acts();
            for (int i = 0; i < acts.size(); i++) {
                Act act = acts.get(i);
                progress.show(i, acts.size(), act.at() + "  " + act.verb() + " " + act.subject());
                note(time.moveTo(script.instant(act.at())), timers, journal);
                play(act, Pointer.ROOT.at("acts").at(i), cast, comparison, journal);
                note(time.settle(), timers, journal);
            }
            progress.end(acts.size() + " acts");
        }
        conclude(cast, output, comparison, time.process(timers));
        return comparison.differences();
    }

    private void play(Act act, Pointer place, Cast cast, Comparison comparison, Journal journal) {
        if (act instanceof Act.Expect expect) {
            comparison.now(
                    place, expect, observer.dossier(cast, expect.dossier()).orElse(null));
            journal.act(time.now(), act.by(), "expect " + act.subject(), "compared");
            return;
        }
        Observed.Everything before = act.refused() == null ? null : observer.everything(cast);
        String effect = attempt(act, place, cast, comparison);
        if (before != null
                && effect.startsWith("refused")
                && !observer.everything(cast).equals(before)) {
            comparison.note(Difference.at(place, "nothing changed", "a change"));
        }
        journal.act(time.now(), act.by(), act.verb() + " " + act.subject(), effect);
    }

    private String attempt(Act act, Pointer place, Cast cast, Comparison comparison) {
        List<String> refused = act.refused();
        try {
            String effect = transaction.execute(status -> performer.perform(act, cast));
            if (refused != null) {
                comparison.note(Difference.at(place.at("refused"), Difference.listed(refused), "done"));
            }
            return String.valueOf(effect);
        } catch (Refusal refusal) {
            List<String> codes = refusal.codes();
            if (refused == null) {
                comparison.note(Difference.at(place, "done", mending.words(refusal)));
            } else if (!new TreeSet<>(refused).equals(new TreeSet<>(codes))) {
                comparison.note(
                        Difference.at(place.at("refused"), Difference.listed(refused), Difference.listed(codes)));
            }
            return "refused " + Difference.listed(codes);
        } catch (RuntimeException fault) {
            LOG.error("Act {} failed", place, fault);
            comparison.note(Difference.at(place, refused == null ? "done" : refused, "a fault: " + fault));
            return "failed: " + fault;
        }
    }

    private static void note(List<DueJobs.Fired> fired, Map<String, Integer> timers, Journal journal) {
        for (DueJobs.Fired timer : fired) {
            timers.merge(timer.timer(), 1, Integer::sum);
            journal.timer(timer.at(), timer.timer(), timer.businessKey());
        }
    }

    private void conclude(Cast cast, OutputFolder output, Comparison comparison, Observed.OfProcess process) {
        List<Observed.OfDossier> dossiers = observer.dossiers(cast);
        List<Observed.OfCall> calls = new ArrayList<>(observer.calls(cast));
        Script script = cast.script();
        Pointer place = Pointer.ROOT.at("expect");
        if (script.expectations().dossiers() != null) {
            script.expectations()
                    .dossiers()
                    .forEach((key, expected) -> comparison.atTheEnd(
                            place.at("dossiers").at(key),
                            expected,
                            dossiers.stream()
                                    .filter(d -> d.key().equals(key))
                                    .findFirst()
                                    .orElse(null)));
        }
        if (script.expectations().calls() != null) {
            script.expectations().calls().forEach((code, expected) -> calls.stream()
                    .filter(call -> call.code().equals(code))
                    .forEach(call -> comparison.atTheEnd(place.at("calls").at(code), expected, call)));
        }
        dossiers.forEach(dossier -> dossier.documents().forEach(d -> output.write(d.file(), observer.content(d))));
        calls.forEach(call -> call.documents().forEach(d -> output.write(d.file(), observer.content(d))));
        new Outcome(script.zone()).write(output.outcome(), dossiers, calls, process);
    }
}
