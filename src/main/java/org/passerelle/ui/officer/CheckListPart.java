package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.Check.Result;
import org.passerelle.dossiers.CheckList;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;

/**
 * The check list of a dossier as the officer works through it: what waits for the officer, what nothing in the service can
 * tell, and what the rules have settled, the conditions before the documents.
 */
final class CheckListPart extends Section {

    private final List<CheckLine> lines = new ArrayList<>();
    private final transient Predicate<Check> asked;
    private final transient About about;
    private final transient Consumer<String> answer;

    /**
     * @param asked whether the form itself asks for a criterion
     * @param about the dossier
     * @param answer leads to the question of the form, by the criterion
     */
    CheckListPart(CheckList list, Predicate<String> asked, About about, Consumer<String> answer) {
        this.asked = check -> asked.test(check.code());
        this.about = about;
        this.answer = answer;
        addClassName("pile");
        List<Check> awaited = only(list.checks(), this.asked);
        List<Check> open = only(list.checks(), check -> !this.asked.test(check) && isOpen(check));
        List<Check> settled = only(list.checks(), check -> !this.asked.test(check) && !isOpen(check));
        long failed = settled.stream()
                .filter(check -> check.automatic() == Result.FAIL)
                .count();
        Paragraph count = new Paragraph(ViewLanguage.text(
                "checks.count", awaited.size(), open.size(), settled.size(), Math.toIntExact(failed)));
        count.addClassName("strong");
        add(count);
        add("checks.awaited", awaited);
        add("checks.open", open);
        add("checks.settled", settled);
    }

    /** What the officer judges otherwise than the rules, by code. */
    Map<String, Object> said() {
        Map<String, Object> said = new HashMap<>();
        lines.forEach(line -> line.said().ifPresent(own -> said.put(line.code(), own)));
        return said;
    }

    /** Leads to a line by the place of a finding; false where it is about something else. */
    boolean goTo(String place) {
        return lines.stream()
                .filter(line -> place.equals(AdmissibilityKeys.CHECKS + "." + line.code()))
                .findFirst()
                .map(line -> {
                    line.focus();
                    return true;
                })
                .orElse(false);
    }

    private void add(String key, List<Check> checks) {
        if (checks.isEmpty()) {
            return;
        }
        Paragraph hint = new Paragraph(ViewLanguage.text(key + ".hint"));
        hint.addClassNames("small", "soft");
        Section part = new Section(new H3(ViewLanguage.text(key, checks.size())), hint);
        List<Check> conditions = only(checks, check -> !check.concernsDocument());
        List<Check> documents = only(checks, Check::concernsDocument);
        boolean both = !conditions.isEmpty() && !documents.isEmpty();
        add(part, both ? "checks.conditions" : "", conditions);
        add(part, both ? "checks.documents" : "", documents);
        add(part);
    }

    /** @param key of the heading; empty where nothing needs to be told apart */
    private void add(Section part, String key, List<Check> checks) {
        UnorderedList items = new UnorderedList();
        items.addClassNames("plain-list", "check-list");
        checks.forEach(check -> {
            CheckLine line = asked.test(check)
                    ? CheckLine.asked(check, about, () -> answer.accept(check.code()))
                    : CheckLine.judged(check, about);
            lines.add(line);
            items.add(line);
        });
        if (!key.isEmpty()) {
            part.add(new H4(ViewLanguage.text(key)));
        }
        if (!checks.isEmpty()) {
            part.add(items);
        }
    }

    private static boolean isOpen(Check check) {
        return check.automatic() == Result.UNKNOWN;
    }

    private static List<Check> only(List<Check> checks, Predicate<Check> which) {
        return checks.stream().filter(which).toList();
    }
}
