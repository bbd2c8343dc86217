package org.passerelle.awards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.committee.RankingList;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;

/** A decision in the making that takes the place of another: as that one, but for what is said here. Known at once where that is. */
final class Corrected {

    private static final LocalizedText BLANK = new LocalizedText("", "");

    private final String number;
    private final Decision before;
    private String replaces;
    private final SignedAct act;
    private final Instant now;
    private final String signatory;

    private DecisionKind kind = DecisionKind.RECTIFICATION;
    private String why = "";
    private RankingList list;
    private @Nullable Integer waitingRank;
    private Map<String, Money> grants;
    private List<ReasonCode> reasons;
    private String reason;
    private List<String> conditions;
    private LocalizedText paragraph;

    Corrected(String number, Decision before, SignedAct act, Instant now, String signatory) {
        this.number = number;
        this.before = before;
        replaces = before.number();
        this.act = act;
        this.now = now;
        this.signatory = signatory;
        list = before.list();
        waitingRank = before.waitingRank();
        grants = before.grants();
        reasons = before.reasons();
        reason = before.reason();
        conditions = before.conditions();
        paragraph = before.grounds().paragraph();
    }

    Corrected kind(DecisionKind given, String because) {
        kind = given;
        why = because;
        return this;
    }

    /** The earlier one that it takes the place of, where it is not the one that it is like. */
    Corrected replacing(Decision other) {
        replaces = other.number();
        return this;
    }

    Corrected grants(RankingList given, Map<String, Money> amounts) {
        list = given;
        grants = amounts;
        waitingRank = null;
        return this;
    }

    /** What refused or reduced is gone, and so are its reasons. */
    Corrected withoutReasons(List<String> kept) {
        reasons = List.of();
        reason = "";
        paragraph = BLANK;
        conditions = kept;
        return this;
    }

    Corrected withoutReasons() {
        return withoutReasons(List.of());
    }

    /** The paragraph told other amounts: the coded reasons are told in its place. */
    Corrected withoutParagraph() {
        paragraph = BLANK;
        return this;
    }

    Corrected paragraph(LocalizedText mended, List<String> mendedConditions) {
        paragraph = new LocalizedText(mended.fr(), Objects.requireNonNullElse(mended.en(), ""));
        conditions = mendedConditions;
        return this;
    }

    Decision build() {
        return new Decision(
                number,
                before.dossier(),
                before.call(),
                list,
                waitingRank,
                grants,
                before.total(),
                before.rank(),
                before.mean(),
                reasons,
                reason,
                conditions,
                act.delegation().act(),
                now,
                signatory,
                before.released() ? now : null,
                replaces,
                new Grounds(
                        paragraph,
                        before.grounds().paragraph(),
                        "",
                        act.shown().text(),
                        act.shown().sha256(),
                        true,
                        act.first()),
                kind,
                why);
    }
}
