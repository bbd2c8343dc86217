package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the 169 targets of the 2030 Agenda: {@code 6.2}, {@code 11.b}. */
public record SdgTarget(@JsonValue String code) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,2})\\.(?:(\\d{1,2})|([a-d]))");

    /** For goal 1 to 17: the last numbered target and the number of lettered ones. */
    private static final List<int[]> GOALS = List.of(
            new int[] {5, 2},
            new int[] {5, 3},
            new int[] {9, 4},
            new int[] {7, 3},
            new int[] {6, 3},
            new int[] {6, 2},
            new int[] {3, 2},
            new int[] {10, 2},
            new int[] {5, 3},
            new int[] {7, 3},
            new int[] {7, 3},
            new int[] {8, 3},
            new int[] {3, 2},
            new int[] {7, 3},
            new int[] {9, 3},
            new int[] {10, 2},
            new int[] {19, 0});

    /** @throws IllegalArgumentException when the Agenda has no such target */
    @JsonCreator
    public SdgTarget {
        if (!isValid(code)) {
            throw new IllegalArgumentException("Not a target of the 2030 Agenda: " + code);
        }
    }

    public static boolean isValid(String code) {
        Matcher matcher = SHAPE.matcher(code);
        if (!matcher.matches() || !isGoal(Integer.parseInt(matcher.group(1)))) {
            return false;
        }
        int[] targets = GOALS.get(Integer.parseInt(matcher.group(1)) - 1);
        String number = matcher.group(2);
        if (number == null) {
            return matcher.group(3).charAt(0) - 'a' < targets[1];
        }
        return !number.startsWith("0") && Integer.parseInt(number) <= targets[0];
    }

    /** Whether there is a goal of this number: 1 to 17. */
    public static boolean isGoal(int number) {
        return number >= 1 && number <= GOALS.size();
    }

    public int goal() {
        return Integer.parseInt(code.substring(0, code.indexOf('.')));
    }

    @Override
    public String toString() {
        return code;
    }
}
