package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.calls.DocumentType;
import org.passerelle.rehearsal.script.ScriptedContent;

/** Writes the questions of a dossier as an applicant without a mouse does: each stop of the Tab key gets what it asks. */
final class TypedDossier {

    private static final String NEXT = ".editor-main nav a.button-link";
    private static final String PARTNER = ".partners > vaadin-combo-box > input";
    private static final String UPLOAD = ".document-upload vaadin-upload vaadin-button";

    /** What the focus is on, and the answer to which it belongs: {@code figure risks.0.impact}. */
    private static final String STOP =
            """
            ([next, partner, upload]) => {
              const e = document.activeElement;
              const place = e.closest('[data-field]')?.dataset.field ?? e.closest('[data-place]')?.dataset.place ?? '';
              const kind = e.matches(next) ? 'next'
                : !e.closest('.form-fields') ? 'nothing'
                : e.id === 'main-sdgs' ? 'goals'
                : e.matches(partner) ? 'partner'
                : e.matches(upload) ? 'upload'
                : e.matches('[type=radio], vaadin-checkbox > input, .schedule input') ? (e.checked ? 'nothing' : 'tick')
                : e.matches('input[type=checkbox]') || !e.matches('input, textarea') || e.value ? 'nothing'
                : e.closest('.figure') ? 'figure'
                : e.closest('vaadin-date-picker') ? 'date' : 'words';
              return kind + ' ' + place;
            }""";

    /** More than a section has. */
    private static final int MOST_STOPS = 250;

    private final Visit visit;
    private final Page page;
    private final Keys keys;
    private final ScriptedContent content;
    private final Map<String, String> partners;
    private final Set<DocumentType> documents;
    private final Map<String, String> words = new HashMap<>();

    /**
     * In the editor that the visit shows, at its first section.
     *
     * @param partners what is looked up in the directory, by place
     * @param documents what is attached
     */
    TypedDossier(Visit visit, ScriptedContent content, Map<String, String> partners, Set<DocumentType> documents) {
        this.visit = visit;
        this.content = content;
        this.partners = partners;
        this.documents = documents;
        page = visit.page();
        keys = new Keys(page);
        page.onFileChooser(chooser -> {}); // from now on: asked for with each key, it may come after the chooser
        words.put("title", content.title());
        words.put("summary", content.summary());
        words.put("theme", content.theme());
        words.put("startsOn", String.valueOf(content.startsOn()));
        words.put("endsOn", String.valueOf(content.endsOn()));
    }

    /** Section after section, until the address ends so. */
    void fillUpTo(String end) {
        while (!page.url().endsWith(end)) {
            fill();
        }
    }

    /** The empty fields of a section, and on to the next one; a figure is 1. */
    private void fill() {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            keys.press("Tab");
            String[] stop = page.evaluate(STOP, List.of(NEXT, PARTNER, UPLOAD))
                    .toString()
                    .split(" ", 2);
            switch (stop[0]) {
                case "tick" -> keys.press("Space");
                case "figure" -> keys.type("1");
                case "words" -> keys.type(wordsFor(stop[1]));
                case "date" -> keys.type(wordsFor(stop[1])).press("Enter");
                case "goals" -> chooseGoals(content.sdgs());
                case "partner" -> choosePartner(stop[1]);
                case "upload" -> attach(stop[1]);
                case "next" -> {
                    goOn();
                    return;
                }
                default -> {}
            }
        }
        throw new AssertionError("No way on from " + page.url());
    }

    /** The main goal from its list, the others ticked; their targets are not. */
    private void chooseGoals(List<String> chosen) {
        List<Integer> goals = chosen.stream()
                .filter(code -> !code.contains("."))
                .map(Integer::valueOf)
                .toList();
        keys.choose(goals.get(0) + ". ");
        assertThat(page.locator("fieldset.form-goals")).isVisible();
        goals.stream().skip(1).sorted().forEach(goal -> keys.tabToNamed(goal + ". ")
                .press("Space"));
    }

    private void choosePartner(String place) {
        String name = partners.get(place);
        if (name != null) {
            keys.type(name);
            assertThat(page.locator("vaadin-combo-box-item:not([hidden])")).hasCount(1);
            keys.press("ArrowDown", "Enter");
            assertThat(page.locator(".partners ul")).containsText(name);
        }
    }

    private void attach(String place) {
        DocumentType type = DocumentType.valueOf(place.replace("documents.", ""));
        if (documents.contains(type)) {
            FileChooser chooser = page.waitForFileChooser(() -> keys.press("Enter"));
            chooser.setFiles(Papers.pdf(type + ".pdf"));
            assertThat(page.locator("[data-place='" + place + "'] a:has-text('" + type + ".pdf')"))
                    .isVisible();
        }
    }

    private String wordsFor(String place) {
        return switch (place.substring(place.lastIndexOf('.') + 1)) {
            case "email" -> "contact@exemple.invalid";
            case "phone" -> "+33 1 43 17 00 00";
            default -> words.getOrDefault(place, "(fictif)");
        };
    }

    private void goOn() {
        String here = page.url();
        keys.press("Enter");
        page.waitForURL(address -> !address.equals(here));
        visit.settle();
    }
}
