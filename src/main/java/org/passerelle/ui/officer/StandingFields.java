package org.passerelle.ui.officer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Standing;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.security.Fields;

/** What an officer says of one authority and one condition. */
final class StandingFields extends Div {

    private final ComboBox<Organisation> organisation = new ComboBox<>(ViewLanguage.text("preconditions.authority"));
    private final Select<Precondition> what = new Select<>();
    private final Select<Standing.State> state = new Select<>();
    private final DatePicker day = DayFields.day(ViewLanguage.text("preconditions.day"));
    private final TextField source = new TextField(ViewLanguage.text("preconditions.source"));

    StandingFields(Organisations organisations, Clock clock) {
        addClassNames("stack", "wide");
        organisation.setItems(
                query ->
                        organisations
                                .search(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                query -> organisations.count(query.getFilter().orElse("")));
        organisation.setItemLabelGenerator(Organisation::name);
        what.setLabel(ViewLanguage.text("preconditions.what"));
        what.setItems(Precondition.values());
        what.setItemLabelGenerator(w -> ViewLanguage.word("precondition", w));
        state.setLabel(ViewLanguage.text("preconditions.state"));
        state.setItems(Standing.State.values());
        state.setItemLabelGenerator(s -> ViewLanguage.word("standing", s));
        day.setMax(LocalDate.now(clock));
        FieldCheck.due(organisation);
        FieldCheck.due(what);
        FieldCheck.due(state);
        FieldCheck.due(day);
        FieldCheck.due(source);
        add(organisation, what, state, day, source);
    }

    OrganisationId organisation() {
        return organisation.getValue().id();
    }

    /** What is said; empty, with the fields marked, while something is missing. */
    Optional<Standing> standing() {
        boolean right = new Fields()
                .require(organisation, !organisation.isEmpty())
                .require(what, !what.isEmpty())
                .require(state, !state.isEmpty())
                .require(day, !day.isEmpty() && !day.getValue().isAfter(day.getMax()), "preconditions.dayLater")
                .require(source, !source.getValue().isBlank())
                .areRight();
        return right
                ? Optional.of(new Standing(
                        what.getValue(),
                        state.getValue(),
                        day.getValue(),
                        source.getValue().strip()))
                : Optional.empty();
    }

    void clear() {
        organisation.clear();
        what.clear();
        state.clear();
    }
}
