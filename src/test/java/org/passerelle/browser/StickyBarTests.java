package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has the focus never hides behind the envelopes that stay in sight. */
@BrowserTest
class StickyBarTests {

    private static final int LOW = 680;

    /** As high as one funder makes it, as several do, and higher than a bar may stay. */
    @ParameterizedTest
    @ValueSource(ints = {0, 210, 400})
    void coversNothingThatHasTheFocus(int barHeight, Visit visit) {
        Page page = visit.as("presidence").at("committee/AAP-2027-PAT").page();
        page.setViewportSize(1000, LOW);
        page.evaluate("px => document.querySelector('.envelopes').style.minHeight = px + 'px'", barHeight);
        page.evaluate("() => document.querySelectorAll('.ranked').forEach(r => r.style.minHeight = '400px')");
        page.waitForFunction("() => document.documentElement.style.getPropertyValue('--psl-stuck') !== ''");
        page.evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        page.evaluate("() => [...document.querySelectorAll('main vaadin-button')].pop().focus()");
        assertThat(covered(page, 25, "Shift+Tab")).isEmpty();
        assertThat(covered(page, 25, "Tab")).isEmpty();
    }

    private static List<String> covered(Page page, int presses, String key) {
        return java.util.stream.IntStream.range(0, presses)
                .mapToObj(press -> {
                    page.keyboard().press(key);
                    return (String)
                            page.evaluate(
                                    """
                            () => {
                              const bar = document.querySelector('.envelopes'), e = document.activeElement;
                              if (!e || !e.closest('main') || bar.contains(e)) return '';
                              if (getComputedStyle(bar).position !== 'sticky') return '';
                              const b = bar.getBoundingClientRect(), r = e.getBoundingClientRect();
                              const behind = e.compareDocumentPosition(bar) & Node.DOCUMENT_POSITION_PRECEDING;
                              return behind && r.top < b.bottom - 1 ? e.outerHTML.slice(0, 120) + ' ' + r.top + '<' + b.bottom : '';
                            }
                            """);
                })
                .filter(found -> !found.isEmpty())
                .toList();
    }
}
