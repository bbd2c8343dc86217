package org.passerelle.ui.committee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.committee.Allocation;
import org.passerelle.committee.ChangeFault;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.LineHead;
import org.passerelle.committee.Motion;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.SessionOutline;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/** What the committee is about to say: the proposal and the changes made so far, with what they leave of each envelope. */
final class RoomDraft {

    private final RoomLines lines;

    /** The dossiers that are still before the committee, best first. */
    private final Map<DossierId, LineHead> live;

    private final Map<String, Money> proposed;
    private final Map<DossierId, Change> changes = new LinkedHashMap<>();

    RoomDraft(RoomLines lines) {
        this(lines, Map.of());
    }

    /** With changes that were kept; those of a dossier that has left since are gone. */
    RoomDraft(RoomLines lines, Map<DossierId, Change> kept) {
        this.lines = lines;
        live = new LinkedHashMap<>();
        lines.session().lines().stream()
                .filter(line -> !line.withdrawn())
                .forEach(line -> live.put(line.dossier(), line));
        proposed = lines.session().held();
        take(kept);
    }

    private RoomDraft(RoomDraft room) {
        lines = room.lines;
        live = room.live;
        proposed = room.proposed;
    }

    /** Other changes to the same proposal. */
    RoomDraft with(Map<DossierId, Change> others) {
        RoomDraft draft = new RoomDraft(this);
        draft.take(others);
        return draft;
    }

    /** Puts these changes in place of those made so far. */
    void take(Map<DossierId, Change> kept) {
        changes.clear();
        live.keySet().stream()
                .filter(kept::containsKey)
                .forEach(dossier -> changes.put(dossier, Objects.requireNonNull(kept.get(dossier))));
    }

    Map<DossierId, Change> changes() {
        return Map.copyOf(changes);
    }

    /** The list and the amounts of every dossier that is still before the committee. */
    Map<DossierId, Motion> motions() {
        Map<DossierId, Motion> motions = new LinkedHashMap<>();
        live.values().forEach(line -> motions.put(line.dossier(), motion(line)));
        return motions;
    }

    private Motion motion(LineHead line) {
        Change change = changes.get(line.dossier());
        return change == null ? new Motion(line.list(), line.held()) : new Motion(change.list(), change.grants());
    }

    /** The dossiers to which somebody gives something. */
    Set<DossierId> granted() {
        return live.values().stream()
                .filter(line -> grantsOf(line).values().stream().anyMatch(Money::isPositive))
                .map(LineHead::dossier)
                .collect(Collectors.toSet());
    }

    private Map<String, Money> grantsOf(LineHead line) {
        Change change = changes.get(line.dossier());
        return change == null ? line.held() : change.grants();
    }

    SessionOutline session() {
        return lines.session();
    }

    /** How many dossiers are still before the committee. */
    int size() {
        return live.size();
    }

    /** Those that were changed, in the order of the ranking, with their words. */
    List<SessionLine> changed() {
        return lines.of(live.keySet().stream().filter(changes::containsKey).toList());
    }

    Optional<Change> changeOf(SessionLine line) {
        return changeOf(line.dossier());
    }

    Optional<Change> changeOf(DossierId dossier) {
        return Optional.ofNullable(changes.get(dossier));
    }

    void change(SessionLine line, Change change) {
        changes.put(line.dossier(), change);
    }

    /** Back to the proposal; the position on the opinions stays. */
    void revert(SessionLine line) {
        String position = positionOf(line);
        changes.remove(line.dossier());
        position(line, position);
    }

    /** Whether the committee says another thing than the proposal, or gives a reason of its own. */
    boolean isChanged(SessionLine line) {
        return changeOf(line)
                .filter(change -> change.departsFrom(line) || !change.reason().isBlank())
                .isPresent();
    }

    /** Why what some body is against, or has reserves on, is funded all the same; empty where nobody said. */
    String positionOf(SessionLine line) {
        return changeOf(line).map(Change::position).orElse("");
    }

    void position(SessionLine line, String words) {
        String reason = changeOf(line).map(Change::reason).orElse("");
        Change said = new Change(listOf(line), grantsOf(line), reason, words);
        changes.remove(line.dossier());
        if (!words.isBlank() || !reason.isBlank() || said.departsFrom(line)) {
            changes.put(line.dossier(), said);
        }
    }

    /** Whether the list or an amount is another than the proposal's. */
    boolean differs(SessionLine line) {
        return listOf(line) != line.proposed().list()
                || !grantsOf(line).equals(line.proposed().grants());
    }

    RankingList listOf(SessionLine line) {
        return changeOf(line).map(Change::list).orElse(line.proposed().list());
    }

    Map<String, Money> grantsOf(SessionLine line) {
        return changeOf(line).map(Change::grants).orElse(line.held());
    }

    Money granted(String funder) {
        Money granted = proposed.getOrDefault(funder, Money.ZERO);
        for (Map.Entry<DossierId, Change> each : changes.entrySet()) {
            LineHead line = Objects.requireNonNull(live.get(each.getKey()));
            granted = granted.minus(line.held().getOrDefault(funder, Money.ZERO))
                    .plus(each.getValue().grants().getOrDefault(funder, Money.ZERO));
        }
        return granted;
    }

    /** What is left of an envelope; negative where it is exceeded. */
    Money left(String funder) {
        return session().available().of(funder).minus(granted(funder));
    }

    /** What is left of the envelopes, of each year too where years are bounded. */
    Envelopes left() {
        Map<DossierId, Map<String, Money>> grants = new LinkedHashMap<>();
        live.values().forEach(line -> grants.put(line.dossier(), grantsOf(line)));
        grants.values().removeIf(Map::isEmpty);
        return session().available().minus(grants, lines.due(grants.keySet()));
    }

    boolean isExceeded() {
        return !left().excesses().isEmpty();
    }

    /** The lines whose change cannot stand. */
    List<SessionLine> unfit() {
        return changed().stream().filter(this::isUnfit).toList();
    }

    /** What a change of list begins with: all that is wanted, or as much of it as is left, one ratio for all funders. */
    Map<String, Money> suggested(SessionLine line, RankingList list) {
        Map<String, Money> grants = new LinkedHashMap<>();
        if (list == RankingList.MAIN) {
            grants.putAll(line.wants());
        } else if (list == RankingList.PARTIAL) {
            DueYears due = lines.due(List.of(line.dossier())).getOrDefault(line.dossier(), DueYears.UNKNOWN);
            Envelopes free = left().plus(grantsOf(line), due).withoutExcess();
            grants.putAll(Allocation.partOf(line.wants(), due, free));
        }
        return grants;
    }

    Deliberation deliberation(List<String> present, String place) {
        return new Deliberation(changes, present, place);
    }

    /** What keeps the change of a line from standing; empty where nothing does, or nothing was changed. */
    List<ChangeFault> faults(SessionLine line) {
        return changeOf(line).map(change -> ChangeFault.of(line, change)).orElse(List.of());
    }

    private boolean isUnfit(SessionLine line) {
        return !faults(line).isEmpty();
    }
}
