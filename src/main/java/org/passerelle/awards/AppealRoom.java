package org.passerelle.awards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.calls.Call;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Allocation;
import org.passerelle.committee.AwardYears;
import org.passerelle.committee.Committee;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;

/** How far a partial award can be raised: to what was asked for, out of what nobody else holds. Asked with the call held. */
@Component
class AppealRoom {

    private final DecidedGrants held;
    private final Committee committee;
    private final AwardYears years;

    AppealRoom(DecidedGrants held, Committee committee, AwardYears years) {
        this.held = held;
        this.committee = committee;
        this.years = years;
    }

    /** By funder: at least, and at most; an award falls due in the years of its dossier, each of which must have room. */
    Map<String, AppealRaise> of(Call call, Decision before) {
        DueYears due = due(call, before);
        Envelopes free = held.left(call).plus(before.grants(), due);
        Map<String, Money> wants = wants(call, before.dossier());
        Map<String, AppealRaise> room = new LinkedHashMap<>();
        wants.forEach((funder, wanted) -> {
            Money granted = before.grants().getOrDefault(funder, Money.ZERO);
            Money most = Allocation.partOf(Map.of(funder, wanted), due, free).getOrDefault(funder, Money.ZERO);
            room.put(funder, new AppealRaise(granted, wanted, most.max(granted)));
        });
        return room;
    }

    private DueYears due(Call call, Decision before) {
        return years.of(List.of(before.dossier()), call.definition()).getOrDefault(before.dossier(), DueYears.UNKNOWN);
    }

    /** @throws Refusal CONTENT with APPEAL_RAISE where an amount is lowered, none is raised, or one is beyond what is free */
    void refuseBeyond(Call call, Decision before, Map<String, Money> grants) {
        Map<String, AppealRaise> room = of(call, before);
        boolean raised = grants.entrySet().stream()
                .anyMatch(each -> each.getValue().isMoreThan(before.grants().getOrDefault(each.getKey(), Money.ZERO)));
        boolean within = grants.keySet().equals(room.keySet())
                && grants.entrySet().stream().allMatch(each -> Objects.requireNonNull(room.get(each.getKey()))
                        .allows(each.getValue()));
        if (!raised || !within) {
            throw new Refusal(List.of(beyond(call, room, grants)));
        }
    }

    /** Of the funder whose amount is at fault, the first where none is. */
    private static Finding beyond(Call call, Map<String, AppealRaise> room, Map<String, Money> grants) {
        Map.Entry<String, AppealRaise> at = room.entrySet().stream()
                .filter(each -> !each.getValue().allows(grants.getOrDefault(each.getKey(), Money.ZERO)))
                .findFirst()
                .orElseGet(() -> room.entrySet().iterator().next());
        Funder funder = call.definition().funder(at.getKey()).orElseThrow();
        return Finding.blocking(
                "APPEAL_RAISE",
                "grants",
                Map.of(
                        "funder", funder.name(),
                        "granted", funder.told(at.getValue().granted()),
                        "most", funder.told(at.getValue().most())));
    }

    /** Whole where each funder gives what was asked of it. */
    RankingList list(Call call, Decision before, Map<String, Money> grants) {
        return grants.equals(wants(call, before.dossier())) ? RankingList.MAIN : RankingList.PARTIAL;
    }

    private Map<String, Money> wants(Call call, DossierId id) {
        SessionLine line = Objects.requireNonNull(committee.outcomes(call.id()).get(id));
        return line.wants();
    }
}
