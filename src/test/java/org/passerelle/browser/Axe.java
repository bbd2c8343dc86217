package org.passerelle.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Asks axe for what breaks WCAG 2.2 AA or RGAA 4. */
final class Axe {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4");

    private Axe() {}

    /** One sentence for each rule broken: criterion, what, where. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .exclude("vaadin-connection-indicator") // empty while the connection holds
                        .withTags(TAGS)
                        .setLegacyMode(true) // in the page itself: there are no frames to gather
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Axe::sentence)
                        .toList();
    }

    private static String sentence(Rule rule) {
        String criteria = rule.getTags().stream()
                .filter(tag -> tag.startsWith("RGAA-") || tag.matches("wcag\\d{3,}"))
                .collect(Collectors.joining(" "));
        String places = rule.getNodes().stream()
                .map(node -> node.getTarget() + " "
                        + node.getHtml().lines().findFirst().orElse(""))
                .limit(3)
                .collect(Collectors.joining("; "));
        return rule.getId() + " [" + criteria + "] " + rule.getHelp() + ": " + places;
    }
}
