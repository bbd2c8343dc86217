package org.passerelle.committee;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * How a session ends: what the committee changes; every other dossier stays as proposed.
 *
 * @param changes by dossier
 * @param present the members present, as the minutes name them
 * @param place where it was held
 */
public record Deliberation(Map<DossierId, Change> changes, List<String> present, String place) {

    /**
     * What the committee says of one dossier: a departure from the proposal, or words of its own on what was proposed.
     *
     * @param grants by funder in its own currency; empty on MAIN means all that is wanted
     * @param reason why it departs from the proposal; blank only where it does not
     * @param position why it funds what a body is against or has reserves on (domain.md §2.4, D11); may be blank
     */
    public record Change(RankingList list, Map<String, Money> grants, String reason, String position) {
        public Change {
            grants = Map.copyOf(grants);
            position = Objects.requireNonNullElse(position, ""); // kept before there were any
        }

        public Change(RankingList list, Map<String, Money> grants, String reason) {
            this(list, grants, reason, "");
        }

        /** Whether the list or an amount is another than the one proposed. */
        public boolean departsFrom(SessionLine line) {
            return list != line.proposed().list()
                    || !grantsOf(line.wants()).equals(line.proposed().grants());
        }

        /** What it gives: the main list without amounts serves all that is wanted. */
        Map<String, Money> grantsOf(Map<String, Money> wants) {
            return list == RankingList.MAIN && grants.isEmpty() ? wants : grants;
        }
    }

    public Deliberation {
        changes = Map.copyOf(changes);
        present = List.copyOf(present);
    }

    /** The same, with the place and the presence of the meeting that held it. */
    Deliberation in(Meeting meeting) {
        return new Deliberation(changes, meeting.present(), meeting.place());
    }

    /** The proposal as it stands, every member present. */
    public static Deliberation acceptProposal() {
        return new Deliberation(Map.of(), List.of(), "");
    }
}
