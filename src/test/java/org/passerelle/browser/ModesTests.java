package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader's system asks for: forced colours, less motion; and a clock that ticks in silence. */
@BrowserTest
class ModesTests {

    @Test
    void setsTheStepsOfATimelineApartWithoutColoursOfItsOwn(Visit visit) {
        Page page = visit.as("signataire.haute-orme").page();
        forceColours(page);
        visit.at("my/dossiers");
        visit.at(
                (String)
                        page.evaluate(
                                "() => new URL(document.querySelector('main table a[href*=\"my/dossiers/\"]').href).pathname.slice(1)"));
        List<?> marks = (List<?>)
                page.evaluate(
                        """
                () => ['done', 'current', 'ahead'].flatMap(state => {
                  const step = document.querySelector('ol.timeline > li.' + state);
                  if (!step) return [];
                  const mark = getComputedStyle(step, '::before');
                  return [[mark.borderTopStyle, mark.borderTopWidth, mark.backgroundColor].join(' ')];
                })
                """);
        assertThat(marks).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        visit.seesNoViolation();
    }

    @ParameterizedTest
    @ValueSource(strings = {"worklist", "dossiers/DOS-2027-0001"})
    void breaksNoRuleInForcedColours(String path, Visit visit) {
        visit.as("instruction");
        forceColours(visit.page());
        visit.at(path).seesNoViolation();
        assertThat(visit.page()
                        .evaluate("() => [...document.querySelectorAll('.badge')]"
                                + ".filter(b => getComputedStyle(b).borderTopStyle === 'none').length"))
                .as("badges without an edge")
                .isEqualTo(0);
    }

    @Test
    void movesNothingWhereTheReaderWantsNoMotion(Visit visit) {
        visit.as("instruction").at("worklist");
        assertThat(
                        visit.page()
                                .evaluate(
                                        """
                                () => [...document.querySelectorAll('*')].filter(e => {
                                  const s = getComputedStyle(e);
                                  return [s.animationDuration, s.transitionDuration]
                                    .some(d => d.split(',').some(one => parseFloat(one) > 0.001));
                                }).map(e => e.tagName)
                                """))
                .isEqualTo(List.of());
    }

    @Test
    void countsDownInSilence(Visit visit) {
        Page page = visit.page();
        page.clock().install();
        visit.at("calls/AAP-2027-CLI");
        page.evaluate(
                """
                () => { window.heard = [];
                  const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]';
                  new MutationObserver(changes => changes.forEach(change => {
                    const where = change.target.nodeType === 1 ? change.target : change.target.parentElement;
                    if (where?.closest(live)) window.heard.push(where.outerHTML);
                  })).observe(document, {subtree: true, childList: true, characterData: true}); }
                """);
        String before = page.locator(".countdown").first().innerText();
        page.clock().fastForward("02:00:00");
        page.waitForFunction("before => document.querySelector('.countdown').innerText !== before", before);
        assertThat(page.evaluate("window.heard")).isEqualTo(List.of());
        assertThat(page.locator(".countdown").first().getAttribute("role")).isEqualTo("timer");
    }

    private static void forceColours(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    }
}
