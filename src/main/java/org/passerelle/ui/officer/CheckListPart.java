package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.CheckList;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;

/** The check list of a dossier as the officer works through it: the conditions, then the documents. */
final class CheckListPart extends Section {

    private final List<CheckLine> lines = new ArrayList<>();
    private final transient About about;

    /**
     * @param asked whether the form itself asks for a criterion
     * @param about the dossier
     */
    CheckListPart(CheckList list, Predicate<String> asked, About about) {
        this.about = about;
        addClassName("pile");
        add(part("checks.conditions", list, asked, check -> !check.concernsDocument()));
        add(part("checks.documents", list, asked, Check::concernsDocument));
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

    private Section part(String key, CheckList list, Predicate<String> asked, Predicate<Check> which) {
        UnorderedList items = new UnorderedList();
        items.addClassNames("plain-list", "check-list");
        list.checks().stream().filter(which).forEach(check -> {
            CheckLine line = new CheckLine(check, asked.test(check.code()), about);
            lines.add(line);
            items.add(line);
        });
        return new Section(new H3(ViewLanguage.text(key)), items);
    }
}
