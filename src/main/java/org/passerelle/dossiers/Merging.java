package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Json;
import org.passerelle.shared.ThreeWay;

/** Merges a writing into a dossier as it stands, part by part. */
final class Merging {

    /**
     * @param part the top key of an answer, {@link Written#PLAN} or {@link Written#PARTNERS}
     * @param clash with its place below the part's root
     */
    private record Place(String part, ThreeWay.Clash clash) {}

    private final Dossier latest;
    private final Writing writing;
    private final List<Place> clashes = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    Merging(Dossier latest, Writing writing) {
        this.latest = latest;
        this.writing = writing;
    }

    /** What is to be saved; fills {@link #clashes} and {@link #parts}. */
    DossierContent content() {
        return new DossierContent(answers(), plan(), partners());
    }

    boolean isWhole() {
        return clashes.isEmpty();
    }

    /** Where two wrote, with the other's name where it was kept. */
    List<Written.Clash> clashes(Map<String, PensTable.Pen> pens) {
        return clashes.stream()
                .map(at -> {
                    PensTable.Pen pen = pens.get(at.part);
                    return new Written.Clash(
                            at.part,
                            at.clash.place(),
                            at.clash.mine(),
                            at.clash.theirs(),
                            pen == null ? null : pen.person(),
                            pen == null ? null : pen.at());
                })
                .toList();
    }

    /** The parts in which something of the writer's is saved. */
    List<String> parts() {
        return List.copyOf(parts);
    }

    private @Nullable Map<String, Object> answers() {
        Map<String, Object> mine = writing.after().answers();
        Map<String, Object> before = writing.before().answers();
        if (mine == null || before == null) {
            return null;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        mine.forEach((key, value) -> {
            Object theirs = latest.answers().values().get(key);
            merged.put(key, merge(key, key, plain(before.get(key)), plain(value), plain(theirs)));
        });
        return merged;
    }

    private @Nullable FundingPlan plan() {
        FundingPlan mine = writing.after().plan();
        FundingPlan before = writing.before().plan();
        if (mine == null || before == null) {
            return null;
        }
        FundingPlan theirs = latest.plan();
        if (before.equals(theirs)) {
            return alone(mine, theirs);
        }
        Object merged = merge(Written.PLAN, "", plain(before), plain(alike(mine, theirs)), plain(theirs));
        return whole(Json.read(Json.write(merged == null ? Map.of() : merged), FundingPlan.class));
    }

    /** Nobody else wrote: all that is the writer's stands, as it is. */
    private FundingPlan alone(FundingPlan mine, FundingPlan theirs) {
        FundingPlan plan = whole(mine);
        if (!plan.equals(theirs)) {
            parts.add(Written.PLAN);
        }
        return plan;
    }

    private @Nullable List<Partner> partners() {
        List<Partner> mine = writing.after().partners();
        List<Partner> before = writing.before().partners();
        if (mine == null || before == null) {
            return null;
        }
        Object merged = merge(Written.PARTNERS, Written.PARTNERS, plain(before), plain(mine), plain(latest.partners()));
        return merged == null ? List.of() : Arrays.asList(Json.read(Json.write(merged), Partner[].class));
    }

    private @Nullable Object merge(
            String part, String place, @Nullable Object before, @Nullable Object mine, @Nullable Object theirs) {
        ThreeWay way = new ThreeWay();
        Object merged = way.merge(place, before, mine, theirs);
        way.clashes().forEach(clash -> clashes.add(new Place(part, clash)));
        if (merged == null ? theirs != null : !merged.equals(theirs)) {
            parts.add(part);
        }
        return merged;
    }

    /** The part of a country that is alone follows from the total (B15): nobody wrote it. */
    private static FundingPlan alike(FundingPlan mine, FundingPlan theirs) {
        boolean same = mine.countries().size() == 1
                && theirs.countries().size() == 1
                && mine.countries()
                        .get(0)
                        .code()
                        .equals(theirs.countries().get(0).code());
        return same ? withCountries(mine, theirs.countries()) : mine;
    }

    private static FundingPlan whole(FundingPlan plan) {
        return plan.countries().size() == 1
                ? withCountries(
                        plan, List.of(new CountryPart(plan.countries().get(0).code(), plan.total())))
                : plan;
    }

    private static FundingPlan withCountries(FundingPlan plan, List<CountryPart> countries) {
        return new FundingPlan(
                countries, plan.multiCountry(), plan.expenses(), plan.resources(), plan.minimumViableGrant());
    }

    /** As the database gives it back. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value == null ? null : Json.read(Json.write(value), Object.class);
    }
}
