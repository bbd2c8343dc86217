package org.passerelle.rehearsal.script;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Appeal;
import org.passerelle.shared.Money;

/** An act on an appeal against what was decided (domain.md §2.4); each is called as the trail calls it. */
public sealed interface Contest extends Act.OnDossier {

    /**
     * A signatory contests what was decided.
     *
     * @param documents the names of those that go with it; each is a filler
     */
    record LodgeAppeal(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            String grounds,
            @Nullable List<String> documents)
            implements Contest {}

    /** A signatory takes the open appeal back. */
    record TakeBackAppeal(LocalDateTime at, String by, String dossier, @Nullable List<String> refused)
            implements Contest {}

    /** Who examines it, by login: an officer who had no part in the dossier. */
    record AssignAppraiser(LocalDateTime at, String by, String dossier, @Nullable List<String> refused, String officer)
            implements Contest {}

    /** What the officer who examines it proposes to answer. */
    record ProposeOnAppeal(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            Appeal.Outcome outcome,
            String reasons)
            implements Contest {}

    /**
     * The authorising officer answers, as proposed or not.
     *
     * @param grants what a partial award is raised to, by funder in its own currency
     */
    record DecideAppeal(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            Appeal.Outcome outcome,
            String reasons,
            @Nullable Map<String, Money> grants)
            implements Contest {}
}
