package org.passerelle.browser;

import java.util.List;
import java.util.SortedMap;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.Resource;
import org.passerelle.rehearsal.script.ScriptedContent;
import org.passerelle.shared.Money;

/** Writes the budget and the funding plan of a dossier line by line, without a mouse. */
final class TypedBudget {

    private final Visit visit;
    private final Keys keys;

    /** In the editor that the visit shows, at its budget. */
    TypedBudget(Visit visit) {
        this.visit = visit;
        keys = new Keys(visit.page());
    }

    void write(ScriptedContent content) {
        write(content, content.resources());
    }

    /** With another funding plan. */
    void write(ScriptedContent content, List<Resource> resources) {
        content.expenses().forEach(this::write);
        resources.forEach(this::write);
        content.countries().forEach(this::write);
        keys.tabTo("#budget-least").type(plain(content.minimumViableGrant())).press("Tab");
    }

    private void write(Expense line) {
        add("expenses");
        keys.choose(line.category().name());
        keys.tabTo("[data-field$='.label']").type(line.label());
        write(line.amounts());
    }

    private void write(Resource line) {
        add("resources");
        keys.choose(line.source().name()).press("Tab");
        keys.type(line.organisation()).press("Tab");
        keys.choose(line.kind().name()).press("Tab");
        keys.choose(line.status().name());
        write(line.amounts());
    }

    private void write(CountryPart part) {
        keys.tabTo(".budget-countries select").choose(part.code().name(visit.language()));
        keys.press("Tab", "Enter").waitUntilOn(".budget-countries select");
    }

    private void write(SortedMap<Integer, Money> amounts) {
        amounts.forEach(
                (year, amount) -> keys.tabTo("[data-field$='." + year + "']").type(plain(amount)));
    }

    /** A new line of a table is where the writing goes on. */
    private void add(String table) {
        int lines = visit.page().locator(".budget-table." + table + " tr.line").count();
        keys.tabTo(".budget-table." + table + " .budget-add").press("Enter");
        keys.waitUntilOn("[data-part='" + table + "." + lines + "/line'] select");
    }

    private static String plain(Money amount) {
        return amount.amount().stripTrailingZeros().toPlainString();
    }
}
