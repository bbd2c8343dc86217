package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.passerelle.committee.Minutes;
import org.passerelle.synthesis.Condition;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.KeyValueList;

/** The conditions precedent of what a session gave, dossier by dossier, as its minutes say them. */
final class ConditionsPart extends Div {

    ConditionsPart(MinutesShelf shelf, Minutes minutes) {
        addClassNames("pile", "conditions");
        KeyValueList all = new KeyValueList();
        shelf.conditional(minutes).forEach(line -> {
            UnorderedList list = new UnorderedList();
            shelf.conditions(line).forEach(condition -> list.add(item(condition)));
            all.with(line.number() + " – " + line.title(), list);
        });
        add(new H3(ViewLanguage.text("minutes.conditions")), all);
    }

    private static ListItem item(Condition condition) {
        return new ListItem(
                new Span(
                        ViewLanguage.text("minutes.conditionOf", ViewLanguage.word("conditionKind", condition.kind()))),
                Foreign.french(new Span(condition.words())));
    }
}
