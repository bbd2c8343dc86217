package org.passerelle.dossiers;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Role;

/** Under what a search looks for a task, written as {@code passerelle.ways} writes it for each (V138). */
final class Ways {

    private static final String BETWEEN = "/";

    private Ways() {}

    /** Awaited under one of these names, of the reader or of nobody in person. */
    static Stream<String> of(List<String> names, UUID me) {
        return names.stream().flatMap(name -> Stream.of(name + BETWEEN, name + BETWEEN + me));
    }

    /** Awaited of officers, in whose place the reader is. */
    static Stream<String> inPlaceOf(UUID... officers) {
        return Stream.of(officers).map(officer -> Role.CASE_OFFICER + BETWEEN + officer);
    }

    /** Only a kind of task; every one without it. */
    static String[] only(WorkItem.@Nullable Kind kind, Stream<String> ways) {
        return ways.map(way -> kind == null ? way : way + BETWEEN + kind).toArray(String[]::new);
    }
}
