package org.passerelle.browser;

import com.microsoft.playwright.Page;

/** A reader who has a keyboard and no mouse. */
final class Keys {

    /** More presses than any page has stops. */
    private static final int MOST = 250;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Presses Tab until what has the focus matches, by CSS. */
    Keys tabTo(String selector) {
        return tab("e => e.matches(a)", selector, selector);
    }

    /** Presses Tab until what has the focus is called so: by its words, its label or its name for those who listen. */
    Keys tabToNamed(String name) {
        return tab(NAMED, name, name);
    }

    Keys press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Keys type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** In place of what stands in the field. */
    Keys replace(String words) {
        return press("Control+a").type(words);
    }

    /** In the list of choices that has the focus: by the arrows, to a value or to words that begin so. */
    Keys choose(String wanted) {
        Object steps = page.evaluate(STEPS, wanted);
        if (steps == null) {
            throw new AssertionError("Not to be chosen: " + wanted);
        }
        int down = ((Number) steps).intValue();
        for (int i = 0; i < Math.abs(down); i++) {
            page.keyboard().press(down > 0 ? "ArrowDown" : "ArrowUp");
        }
        return this;
    }

    /** What has the focus, for an assertion: whether it matches a selector. */
    boolean isOn(String selector) {
        return (Boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
    }

    Keys waitUntilOn(String selector) {
        page.waitForFunction("s => document.activeElement.matches(s)", selector);
        return this;
    }

    private Keys tab(String holds, String argument, String what) {
        String onFocus = "a => { const e = document.activeElement; return (" + holds + ")(e); }";
        for (int presses = 0; presses < MOST; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate(onFocus, argument)) {
                return this;
            }
        }
        throw new AssertionError("Not reached by the keyboard: " + what);
    }

    private static final String STEPS =
            """
            a => {
              const list = document.activeElement;
              const at = [...list.options].findIndex(o => o.value === a || o.textContent.startsWith(a));
              return at < 0 ? null : at - list.selectedIndex;
            }""";

    private static final String NAMED =
            """
            e => {
              const words = x => (x ? x.textContent : '').replace(/\\s+/g, ' ').trim();
              const labelled = (e.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean)
                .map(id => words(e.getRootNode().getElementById(id))).join(' ');
              return [e.getAttribute('aria-label') || '', labelled, ...[...(e.labels || [])].map(words), words(e)]
                .some(name => name.startsWith(a));
            }""";
}
