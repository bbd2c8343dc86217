package org.passerelle.committee;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;

/**
 * Whether enough voting members take part: half of them, rounded up (domain.md §3.7). A meeting convened again after one
 * without quorum needs none (§2.3, step 14). Who withdrew from an item counts neither way for it (§2.4).
 *
 * @param voting the voting members that count
 * @param represented those of them who are there or have a proxy there
 */
public record Quorum(int voting, int represented, boolean needed) {

    static Quorum of(List<Attendance> attendance, Set<PersonId> recused, boolean again) {
        List<Attendance> counting = attendance.stream()
                .filter(each -> each.seat().voting())
                .filter(each -> !recused.contains(each.person()))
                .toList();
        List<Attendance> there = attendance.stream()
                .filter(each -> !recused.contains(each.person()))
                .toList();
        long represented =
                counting.stream().filter(each -> each.isRepresented(there)).count();
        return new Quorum(counting.size(), (int) represented, !again);
    }

    /** How many are needed. */
    public int least() {
        return needed ? (voting + 1) / 2 : 0;
    }

    /** A committee of nobody never has it. */
    public boolean isReached() {
        return represented >= least() && represented > 0;
    }

    /** @throws Refusal MEETING_NO_QUORUM with its {@link #figures} */
    void require() {
        if (!isReached()) {
            throw new Refusal(List.of(Finding.blocking("MEETING_NO_QUORUM", "attendance", figures())));
        }
    }

    /** What words and the trail say of it. */
    Map<String, Object> figures() {
        return Map.of("voting", voting, "represented", represented, "least", least());
    }
}
