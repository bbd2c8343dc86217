package org.passerelle.workflow.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A process as its file draws it.
 *
 * @param process the key ({@code dossier-review})
 * @param links how a phase is entered and left: from its frame to what begins it, from what ends it to what comes after
 */
record Diagram(String process, String name, List<Shape> shapes, List<Edge> edges, List<Link> links) {

    /** What follows although no way is drawn. */
    record Link(String from, String to) {}

    private static final double MARGIN = 20;

    Diagram {
        shapes = List.copyOf(shapes);
        edges = List.copyOf(edges);
        links = List.copyOf(links);
    }

    /** The whole drawing with a margin. */
    Box bounds() {
        Box all = shapes.stream()
                .flatMap(s -> s.label() == null
                        ? java.util.stream.Stream.of(s.box())
                        : java.util.stream.Stream.of(s.box(), s.label()))
                .reduce(Box::around)
                .orElse(new Box(0, 0, 0, 0));
        return new Box(all.x() - MARGIN, all.y() - MARGIN, all.width() + 2 * MARGIN, all.height() + 2 * MARGIN);
    }

    Optional<Shape> shape(String id) {
        return shapes.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The name of an element or a way, as the model gives it. */
    String name(String id) {
        return shape(id)
                .map(Shape::name)
                .or(() -> edges.stream()
                        .filter(e -> e.id().equals(id))
                        .map(Edge::name)
                        .findFirst())
                .orElse("");
    }

    /** What usually follows the given elements, nearest first, themselves left out. */
    List<Shape> after(Set<String> from) {
        Map<String, List<String>> next = new HashMap<>();
        edges.stream().filter(Edge::usual).forEach(e -> next.computeIfAbsent(e.from(), k -> new ArrayList<>())
                .add(e.to()));
        links.forEach(link ->
                next.computeIfAbsent(link.from(), k -> new ArrayList<>()).add(link.to()));
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String id : next.getOrDefault(open.remove(), List.of())) {
                if (!from.contains(id) && seen.add(id)) {
                    open.add(id);
                }
            }
        }
        return seen.stream().map(this::shape).flatMap(Optional::stream).toList();
    }
}
