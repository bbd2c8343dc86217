package org.passerelle.rehearsal.script;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Appeal;
import org.passerelle.shared.Agenda;

/** The keys that acts use: people, dossiers, calls, reviewers, criteria, funders. */
record ActReferences(Script script, Set<String> people, Set<String> organisations, List<Flaw> flaws) {

    void check(Pointer place, Act act) {
        if (act instanceof Filing.ConfirmPart) {
            known(place.at("by"), "an organisation", act.by(), organisations);
        } else {
            known(place.at("by"), "a person", act.by(), people);
        }
        if (act instanceof Act.OnDossier onDossier) {
            known(place.at("dossier"), "a dossier", onDossier.dossier(), dossiers());
        }
        if (act instanceof Act.OnCall onCall) {
            known(place.at("call"), "a call", onCall.call(), calls());
        }
        if (act instanceof Act.Draft draft && draft.with() != null) {
            content(place.at("with"), draft.with(), organisations, flaws);
        } else if (act instanceof Act.Edit edit) {
            content(place.at("with"), edit.with(), organisations, flaws);
        } else if (act instanceof Act.Complete complete && complete.with() != null) {
            content(place.at("with"), complete.with(), organisations, flaws);
        } else if (act instanceof Act.Accept accept && accept.with() != null) {
            content(place.at("with"), accept.with(), organisations, flaws);
        } else if (act instanceof Filing.InvitePartner invitation) {
            known(place.at("partner"), "an organisation", invitation.partner(), organisations);
        } else if (act instanceof Filing.AskPart asked) {
            known(place.at("partner"), "an organisation", asked.partner(), organisations);
        } else if (act instanceof Housekeeping.RecordStanding standing) {
            known(place.at("organisation"), "an organisation", standing.organisation(), organisations);
        } else if (act instanceof Housekeeping.DelegateSignature delegation) {
            known(place.at("holder"), "a person", delegation.holder(), people);
        } else if (act instanceof Housekeeping.SuspendCountry suspension) {
            suspension(place, suspension);
        } else if (act instanceof Contest.AssignAppraiser assigned) {
            known(place.at("officer"), "a person", assigned.officer(), people);
        } else if (act instanceof Contest.DecideAppeal decided) {
            grants(place.at("grants"), decided);
        } else if (act instanceof Act.AssignReviewers assign) {
            for (int i = 0; i < assign.reviewers().size(); i++) {
                known(
                        place.at("reviewers").at(i),
                        "a person",
                        assign.reviewers().get(i),
                        people);
            }
        } else if (act instanceof Act.Score score) {
            criteria(place.at("scores"), score.dossier(), score.scores());
            criteria(place.at("comments"), score.dossier(), score.comments());
        } else if (act instanceof Act.Deliberate deliberate) {
            deliberation(place, deliberate);
        }
    }

    private void suspension(Pointer place, Housekeeping.SuspendCountry act) {
        if (act.until() != null && act.until().isBefore(act.since())) {
            flaws.add(new Flaw(
                    place.at("until").toString(), "a day not before " + act.since(), "\"" + act.until() + "\""));
        }
    }

    /** What a partial award is raised to, and nothing else, has amounts. */
    private void grants(Pointer place, Contest.DecideAppeal act) {
        boolean raise = act.outcome() == Appeal.Outcome.RAISE;
        if (raise != (act.grants() != null)) {
            flaws.add(new Flaw(
                    place.toString(),
                    raise ? "what the award is raised to" : "no amounts but for a raise",
                    raise ? "none" : "amounts"));
        }
        Set<String> funders =
                script.dossier(act.dossier()).map(d -> fundersOf(d.call())).orElse(Set.of());
        if (act.grants() != null) {
            act.grants().keySet().forEach(key -> known(place.at(key), "a funder of the call", key, funders));
        }
    }

    private void criteria(Pointer place, String dossier, @Nullable Map<String, String> byCriterion) {
        Set<String> grid = script.dossier(dossier)
                .flatMap(d -> script.call(d.call()))
                .map(c -> c.grid().stream().map(g -> g.code()).collect(Collectors.toSet()))
                .orElse(byCriterion == null ? Set.of() : Set.copyOf(byCriterion.keySet()));
        if (byCriterion != null) {
            byCriterion.keySet().forEach(code -> known(place.at(code), "a criterion of the grid", code, grid));
        }
    }

    private void deliberation(Pointer place, Act.Deliberate act) {
        if (act.positions() != null) {
            act.positions()
                    .keySet()
                    .forEach(key ->
                            known(place.at("positions").at(key), "a dossier of the call", key, dossiersOf(act.call())));
        }
        if ((act.accept() == null) == (act.outcomes() == null)) {
            flaws.add(new Flaw(
                    place.toString(), "either \"accept\" or \"outcomes\"", act.accept() == null ? "neither" : "both"));
        }
        if (act.outcomes() != null) {
            act.outcomes().forEach((key, outcome) -> {
                known(place.at("outcomes").at(key), "a dossier of the call", key, dossiersOf(act.call()));
                if (outcome.grants() != null) {
                    outcome.grants()
                            .keySet()
                            .forEach(funder -> known(
                                    place.at("outcomes").at(key).at("grants").at(funder),
                                    "a funder of the call",
                                    funder,
                                    fundersOf(act.call())));
                }
            });
        }
    }

    private Set<String> dossiers() {
        return script.dossiers().stream().map(ScriptedDossier::key).collect(Collectors.toSet());
    }

    private Set<String> calls() {
        return script.calls().stream().map(ScriptedCall::code).collect(Collectors.toSet());
    }

    private Set<String> dossiersOf(String call) {
        return script.dossiers().stream()
                .filter(d -> d.call().equals(call))
                .map(ScriptedDossier::key)
                .collect(Collectors.toSet());
    }

    private Set<String> fundersOf(String call) {
        return script.call(call).stream()
                .flatMap(c -> c.funders().stream())
                .map(f -> f.key())
                .collect(Collectors.toSet());
    }

    static void content(Pointer place, ScriptedContent content, Collection<String> organisations, List<Flaw> flaws) {
        List<String> goals = content.sdgs() == null ? List.of() : content.sdgs();
        for (int i = 0; i < goals.size(); i++) {
            if (Agenda.words(goals.get(i)).isEmpty()) {
                Pointer goal = place.at("sdgs").at(i);
                flaws.add(new Flaw(goal.toString(), "a target of the 2030 Agenda", "\"" + goals.get(i) + "\""));
            }
        }
        List<ScriptedPartner> partners = content.partners() == null ? List.of() : content.partners();
        for (int i = 0; i < partners.size(); i++) {
            known(
                    place.at("partners").at(i).at("organisation"),
                    "an organisation",
                    partners.get(i).organisation(),
                    organisations,
                    flaws);
        }
    }

    private void known(Pointer place, String what, @Nullable String key, Collection<String> defined) {
        known(place, what, key, defined, flaws);
    }

    static void known(Pointer place, String what, @Nullable String key, Collection<String> defined, List<Flaw> flaws) {
        if (key != null && !defined.contains(key)) {
            flaws.add(new Flaw(place.toString(), what + " that the file defines", "\"" + key + "\""));
        }
    }
}
