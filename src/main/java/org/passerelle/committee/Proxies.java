package org.passerelle.committee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;

/** Who votes for whom in a meeting: a voting member who is there, for one other voting member. */
final class Proxies {

    private Proxies() {}

    /**
     * What is said of the members, in the order of the seats; who is left out stays as before.
     *
     * @throws Refusal CONTENT with MEETING_PROXY for each proxy that cannot be
     */
    static List<Attendance> complete(Meeting meeting, List<Attendance> said) {
        List<Attendance> all = meeting.attendance().stream()
                .map(before -> said.stream()
                        .filter(each -> each.person().equals(before.person()))
                        .findFirst()
                        .map(each -> new Attendance(before.seat(), each.presence(), proxy(each)))
                        .orElse(before))
                .toList();
        List<Finding> findings = findings(all);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return all;
    }

    private static @Nullable PersonId proxy(Attendance each) {
        return each.presence() == Presence.PROXY ? each.proxy() : null;
    }

    private static List<Finding> findings(List<Attendance> all) {
        List<Finding> findings = new ArrayList<>();
        Set<PersonId> holders = new HashSet<>();
        for (Attendance each : all) {
            if (each.presence() == Presence.PROXY && !isSound(each, all, holders)) {
                findings.add(Finding.blocking(
                        "MEETING_PROXY",
                        "attendance." + each.person(),
                        Map.of("name", each.seat().name())));
            }
        }
        return findings;
    }

    private static boolean isSound(Attendance each, List<Attendance> all, Set<PersonId> holders) {
        return each.seat().voting()
                && each.proxyOf(all)
                        .filter(holder -> holder.seat().voting())
                        .filter(holder -> holders.add(holder.person()))
                        .isPresent();
    }
}
