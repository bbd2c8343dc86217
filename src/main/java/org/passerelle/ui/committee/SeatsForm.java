package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.committee.Seat;
import org.passerelle.people.Actor;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.MarkedPart;
import org.passerelle.ui.component.Message;

/** Composes the committee of a call: who sits, for which body, with a vote or heard, and who presides. */
final class SeatsForm extends Div {

    /** A person who may sit, as the secretary places it. */
    private static final class Row {

        final Person person;
        final Checkbox sits = new Checkbox();
        final TextField body = new TextField();
        final Checkbox votes = new Checkbox();

        Row(Person person, Optional<Seat> seat) {
            this.person = person;
            sits.setValue(seat.isPresent());
            sits.setAriaLabel(ViewLanguage.text("meeting.sitsOf", person.name()));
            body.setValue(seat.map(Seat::body).orElse(""));
            body.setAriaLabel(ViewLanguage.text("meeting.bodyOf", person.name()));
            body.setMaxLength(200);
            votes.setValue(seat.filter(Seat::voting).isPresent());
            sits.addValueChangeListener(event -> votes.setValue(event.getValue() && mayVote()));
            votes.setAriaLabel(ViewLanguage.text("meeting.votesOf", person.name()));
        }

        /** A secretary is heard; whoever else sits votes, unless it is unticked. */
        private boolean mayVote() {
            return !person.actor().is(Role.COMMITTEE_SECRETARY);
        }

        PersonId id() {
            return person.id();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Select<Person> chair = new Select<>();
    private final FaultsBeside faults = new FaultsBeside();

    SeatsForm(MeetingDesk desk, Actor actor, Call call, List<Seat> seats, Runnable changed) {
        addClassNames("card", "pile");
        for (Person person : desk.seats().candidates(actor, call.id())) {
            rows.add(new Row(
                    person,
                    seats.stream()
                            .filter(seat -> seat.person().equals(person.id()))
                            .findFirst()));
        }
        rows.forEach(row -> row.votes.addValueChangeListener(change -> faults.mended("seats")));
        MarkedPart table = new MarkedPart(table());
        faults.at("seats", table).at("chair", chair);
        chair.setLabel(ViewLanguage.text("meeting.chair"));
        FieldCheck.due(chair);
        chair.setItems(rows.stream()
                .map(row -> row.person)
                .filter(person -> person.actor().is(Role.COMMITTEE_CHAIR))
                .toList());
        chair.setItemLabelGenerator(Person::name);
        seats.stream().filter(Seat::chairs).findFirst().ifPresent(this::preside);
        chair.addValueChangeListener(
                event -> rows.stream().filter(this::isChair).forEach(row -> row.sits.setValue(true)));
        Button keep = new Button(
                ViewLanguage.text("meeting.keepSeats"),
                click -> faults.telling(() -> {
                    desk.seats().assign(actor, call.id(), chosen());
                    Message.done(ViewLanguage.text("meeting.seatsKept"));
                    changed.run();
                }));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(keep);
        actions.addClassName("actions");
        add(new H3(ViewLanguage.text("meeting.compose")), table, chair, faults, actions);
    }

    private void preside(Seat seat) {
        rows.stream()
                .filter(row -> row.id().equals(seat.person()))
                .findFirst()
                .ifPresent(row -> chair.setValue(row.person));
    }

    private DataTable<Row> table() {
        return new DataTable<Row>(ViewLanguage.text("meeting.candidates"))
                .column(ViewLanguage.text("meeting.member"), row -> row.person.name())
                .component(ViewLanguage.text("meeting.sits"), row -> row.sits)
                .component(ViewLanguage.text("meeting.body"), row -> row.body)
                .component(ViewLanguage.text("meeting.votes"), row -> row.votes)
                .show(rows);
    }

    private List<Seat> chosen() {
        return rows.stream()
                .filter(row -> row.sits.getValue() || isChair(row))
                .map(row -> new Seat(
                        row.id(), row.person.name(), row.body.getValue().strip(), row.votes.getValue(), isChair(row)))
                .toList();
    }

    private boolean isChair(Row row) {
        return Objects.equals(row.person, chair.getValue());
    }
}
