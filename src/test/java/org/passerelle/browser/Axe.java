package org.passerelle.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Asks axe for what breaks WCAG 2.2 AA or RGAA 4. Its script is put into a document once, and only what is broken comes
 * back: the library's own call fetches every element that passed, and took half of the time of a page. Colours, which cost
 * as much as all other rules, are the same in both languages and judged in French.
 */
final class Axe {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4");

    /** The connection indicator is empty while the connection holds. */
    private static final String BROKEN =
            """
            async tags => {
              const { violations } = await axe.run({ exclude: [['vaadin-connection-indicator']] }, {
                runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false, preload: false,
                rules: { 'color-contrast': { enabled: document.documentElement.lang === 'fr' } } });
              return violations.map(rule => `${rule.id} `
                + `[${rule.tags.filter(tag => /^RGAA-|^wcag\\d{3,}/.test(tag)).join(' ')}] ${rule.help}: `
                + rule.nodes.slice(0, 3).map(n => `${n.target} ${n.html.split('\\n')[0]}`).join('; '));
            }
            """;

    private Axe() {}

    /** One sentence for each rule broken: criterion, what, where. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate("() => { " + AxeBuilder.getAxeScript() + " }");
        }
        return (List<String>) page.evaluate(BROKEN, TAGS);
    }
}
