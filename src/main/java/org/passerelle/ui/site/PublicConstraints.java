package org.passerelle.ui.site;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Constraint;
import org.passerelle.committee.ConstraintCounters;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.ConstraintWords;
import org.passerelle.ui.component.Tone;
import org.springframework.stereotype.Component;

/** What a call says that its awards should come to together; once its results are public, how far they do. */
@Component
class PublicConstraints {

    private final ConstraintCounters counters;

    PublicConstraints(ConstraintCounters counters) {
        this.counters = counters;
    }

    /** Nothing where the call says nothing of the kind. */
    Optional<Section> of(Call call) {
        List<Constraint> constraints = call.definition().procedure().committee().constraints();
        if (constraints.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("counters");
        if (call.isReleased()) {
            counters.of(call.id())
                    .forEach(counter -> list.add(new ListItem(
                            new Badge(
                                    ViewLanguage.text(counter.isMet() ? "balance.met" : "balance.notMet"),
                                    counter.isMet() ? Tone.GOOD : Tone.WARN),
                            new Span(ConstraintWords.of(counter)))));
        } else {
            constraints.forEach(constraint -> list.add(new ListItem(ConstraintWords.of(constraint))));
        }
        Section section = new Section(
                new H2(ViewLanguage.text("site.call.constraints")),
                new Paragraph(ViewLanguage.text("site.call.constraints.help")),
                list);
        section.addClassName("section");
        return Optional.of(section);
    }
}
