package org.passerelle.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.shared.Agenda;

/**
 * Goals of the 2030 Agenda, the main one first, each with those of its targets that were chosen. Kept as one list of
 * codes in which the targets follow their goal: {@code 6, 6.1, 6.2, 5}; a target brings its goal.
 */
public record ChosenGoals(Map<Integer, List<String>> targets) {

    public ChosenGoals {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    /** What is no code of the Agenda is left out. */
    public static ChosenGoals of(List<String> codes) {
        Map<Integer, List<String>> targets = new LinkedHashMap<>();
        for (String code : codes) {
            if (Agenda.words(code).isPresent()) {
                List<String> known = targets.computeIfAbsent(goal(code), goal -> new ArrayList<>());
                if (isTarget(code)) {
                    known.add(code);
                }
            }
        }
        return new ChosenGoals(targets);
    }

    public List<Integer> goals() {
        return List.copyOf(targets.keySet());
    }

    public Optional<Integer> main() {
        return goals().stream().findFirst();
    }

    public boolean has(String code) {
        return codes().contains(code);
    }

    /** With another main goal; the former one goes, with its targets. */
    public ChosenGoals withMain(int goal) {
        Map<Integer, List<String>> next = new LinkedHashMap<>();
        next.put(goal, targets.getOrDefault(goal, List.of()));
        goals().stream().skip(1).forEach(other -> next.putIfAbsent(other, targets.getOrDefault(other, List.of())));
        return new ChosenGoals(next);
    }

    /** With a goal or a target more. */
    public ChosenGoals with(String code) {
        return of(Stream.concat(codes().stream(), Stream.of(code)).toList());
    }

    /** Without a target, or without a goal and its targets. */
    public ChosenGoals without(String code) {
        return of(codes().stream()
                .filter(other -> !other.equals(code) && !other.startsWith(code + "."))
                .toList());
    }

    /** As it is kept; the targets of a goal in the Agenda's order. */
    public List<String> codes() {
        List<String> codes = new ArrayList<>();
        targets.forEach((goal, some) -> {
            codes.add(goal.toString());
            Agenda.targets(goal).stream().filter(some::contains).forEach(codes::add);
        });
        return codes;
    }

    private static boolean isTarget(String code) {
        return code.contains(".");
    }

    private static int goal(String code) {
        return Integer.parseInt(code.split("\\.", 2)[0]);
    }
}
