package org.passerelle.ui.component;

import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.passerelle.funding.FundingPlan;
import org.passerelle.ui.ViewLanguage;

/**
 * Elements of a budget's tables, as they are sent to the browser, which alone keeps them. Rows and cells keep their roles
 * when a narrow screen shows them as cards.
 */
final class PlanMarkup {

    /** Marks a part that can be sent anew by itself. */
    static final String PART = "data-part";

    private PlanMarkup() {}

    static Element of(String tag, String className, Element... children) {
        Element element = new Element(tag);
        if (!className.isEmpty()) {
            element.addClass(className);
        }
        return element.appendChildren(List.of(children));
    }

    static Element span(String className, String words) {
        return of("span", className).appendText(words);
    }

    /** A table with its caption and its heading, which some box describes. */
    static Element table(String caption, String describedBy, Element heading) {
        Element table = of("table", "budget").attr("role", "table").attr("aria-describedby", describedBy);
        table.appendElement("caption").appendText(caption);
        return table.appendChild(of("thead", "", heading));
    }

    static Element row(String className, Element... cells) {
        return of("tr", className, cells).attr("role", "row");
    }

    static Element heading(String words, String className) {
        return of("th", className)
                .attr("role", "columnheader")
                .attr("scope", "col")
                .appendText(words);
    }

    static Element hiddenHeading(String words) {
        return heading("", "remove").appendChild(span("visually-hidden", words));
    }

    static Element rowHeading(String words, int columns) {
        Element heading = of("th", "").attr("role", "rowheader").attr("scope", "row");
        return spanning(heading, columns).appendText(words);
    }

    /** A cell, and the words of its column for the card. */
    static Element cell(Element content, String column, String className) {
        return of("td", className, content).attr("role", "cell").attr("data-label", column);
    }

    static Element cell(String words, String className, int columns) {
        return spanning(of("td", className).attr("role", "cell"), columns).appendText(words);
    }

    static Element spanning(Element cell, int columns) {
        return columns > 1 ? cell.attr("colspan", Integer.toString(columns)) : cell;
    }

    static Element button(String className, String act, String place, String words) {
        return of("button", className)
                .attr("type", "button")
                .attr("data-act", act)
                .attr("data-place", place)
                .appendText(words);
    }

    /** A field for a short text at a place of the plan. */
    static Element text(String place, String text) {
        return of("input", "")
                .attr(LocalCopy.FIELD, place)
                .attr("maxlength", Integer.toString(FundingPlan.LONGEST_NAME))
                .attr("value", text);
    }

    /** A field for an amount in euros. */
    static Element amount(String place, String text) {
        return of("input", "amount")
                .attr(LocalCopy.FIELD, place)
                .attr("inputmode", "decimal")
                .attr("autocomplete", "off")
                .attr("value", text);
    }

    /**
     * The browser's own list of choices: the quickest by keyboard.
     *
     * @param code what the server is told of a choice
     */
    static <T> Element choice(
            String place, List<T> options, T chosen, Function<T, String> code, Function<T, String> words) {
        Element select = of("select", "").attr(LocalCopy.FIELD, place);
        options.forEach(option -> select.appendElement("option")
                .attr("value", code.apply(option))
                .attr("selected", option.equals(chosen))
                .appendText(words.apply(option)));
        return select;
    }

    /** The box of a place with its notes; hidden where there are none. */
    static Element notes(String id, List<BudgetNotes.Note> notes) {
        Element box = of("div", "budget-notes").attr("id", id).attr("hidden", notes.isEmpty());
        notes.stream().map(PlanMarkup::note).forEach(box::appendChild);
        return box;
    }

    private static Element note(BudgetNotes.Note note) {
        Element said = of("div", "budget-note", span("mark", note.mark()), span("", " " + note.words() + " "))
                .appendChild(span("way-out", note.wayOut()))
                .addClass(note.blocks() ? "blocking" : "warning");
        return note.answered() ? said.appendText(" ").appendChild(toRemedies()) : said;
    }

    private static Element toRemedies() {
        return of("button", "plain-button")
                .attr("type", "button")
                .attr("data-leads", RemedyPanel.ID)
                .appendText(ViewLanguage.text("remedy.see"));
    }

    /** Marks a field and ties it to the texts that say why; neither where there are none. */
    static Element tie(Element field, boolean invalid, String descriptions) {
        if (invalid) {
            field.attr("aria-invalid", "true");
        }
        return descriptions.isBlank() ? field : field.attr("aria-describedby", descriptions.strip());
    }

    /** As the browser reads it, letter by letter. */
    static String html(Element element) {
        Document whole = new Document("");
        whole.outputSettings().prettyPrint(false);
        return whole.appendChild(element).html();
    }
}
