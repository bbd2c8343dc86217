package org.passerelle.ui.component;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.opinions.OpinionFlag;
import org.passerelle.ui.ViewLanguage;

/** What the committee must not overlook in the opinions, each with the bodies that raise it (D11). */
public final class OpinionFlags extends UnorderedList {

    public OpinionFlags(List<OpinionFlag> flags) {
        addClassName("opinion-marks");
        flags.forEach(flag -> add(new ListItem(
                new Badge(ViewLanguage.word("opinionFlag", flag.reason()), flag.isRed() ? Tone.BAD : Tone.WARN),
                new Span(flag.from().stream()
                        .map(c -> ViewLanguage.text(c.titleKey(), c.ownName()))
                        .collect(Collectors.joining(", "))))));
        setVisible(!flags.isEmpty());
    }
}
