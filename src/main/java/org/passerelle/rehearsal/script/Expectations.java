package org.passerelle.rehearsal.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;

/** What a rehearsal expects at its end; whatever is not named is not checked. */
public record Expectations(@Nullable Map<String, OfDossier> dossiers, @Nullable Map<String, OfCall> calls) {

    public static final Expectations NONE = new Expectations(null, null);

    /**
     * @param documents kinds that must all be there; others may be too
     * @param grants by funder, in its own currency
     * @param opinions by body: {@code EMBASSY:HANOI}
     */
    public record OfDossier(
            @Nullable String status,
            @Nullable String mean,
            @Nullable String list,
            @Nullable Integer waitingRank,
            @Nullable Map<String, Money> grants,
            @Nullable Map<String, String> opinions,
            @Nullable List<String> documents) {}

    /**
     * @param order every scored dossier, best first
     * @param awarded by funder, in its own currency
     * @param left what remains of each envelope
     */
    public record OfCall(
            @Nullable List<String> order, @Nullable Map<String, Money> awarded, @Nullable Map<String, Money> left) {}
}
