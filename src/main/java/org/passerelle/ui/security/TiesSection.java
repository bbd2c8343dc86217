package org.passerelle.ui.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.dossiers.StandingTie;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.DayFields;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;

/** What the reader declares once, for every call: which organisations something ties it to (D10). */
final class TiesSection extends Section {

    private static final int FOUND = 200;
    private static final int LONGEST = 300;

    private final transient StandingTies ties;
    private final transient Organisations directory;
    private final transient Actor actor;
    private final Div known = new Div();
    private final ComboBox<Organisation> organisation = new ComboBox<>(ViewLanguage.text("standingTie.organisation"));
    private final Select<TieKind> kind = new Select<>();
    private final DatePicker since = DayFields.day(ViewLanguage.text("standingTie.since"));
    private final DatePicker until = DayFields.day(ViewLanguage.text("standingTie.until"));
    private final TextField note = new TextField(ViewLanguage.text("standingTie.note"));
    private final FaultsBeside faults = new FaultsBeside();

    TiesSection(StandingTies ties, Organisations directory, Actor actor) {
        this.ties = ties;
        this.directory = directory;
        this.actor = actor;
        addClassNames("section", "stack");
        setId("ties");
        organisation.setItems(query -> found(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        organisation.setItemLabelGenerator(Organisation::name);
        organisation.setPlaceholder(ViewLanguage.text("standingTie.find"));
        kind.setLabel(ViewLanguage.text("standingTie.kind"));
        kind.setItems(
                Stream.of(TieKind.values()).filter(TieKind::isDeclaredOnce).toList());
        kind.setItemLabelGenerator(each -> ViewLanguage.word("tie", each));
        until.setHelperText(ViewLanguage.text("standingTie.untilHelp"));
        note.setMaxLength(LONGEST);
        organisation.setWidthFull();
        organisation.setRequiredIndicatorVisible(true);
        kind.setWidthFull();
        since.setRequiredIndicatorVisible(true);
        note.setWidthFull();
        faults.at("organisation", organisation)
                .at("kind", kind)
                .at("since", since)
                .at("until", until);
        add(
                new H2(ViewLanguage.text("account.ties")),
                new Paragraph(ViewLanguage.text("account.tiesLead")),
                known,
                organisation,
                kind,
                since,
                until,
                note,
                faults,
                new Button(ViewLanguage.text("standingTie.declare"), click -> faults.telling(this::declare)));
        draw();
    }

    private Stream<Organisation> found(String typed, int offset, int limit) {
        return directory.lookUp(typed, FOUND).stream().skip(offset).limit(limit);
    }

    private void declare() {
        ties.declare(
                actor,
                Optional.ofNullable(organisation.getValue())
                        .map(Organisation::id)
                        .orElse(null),
                kind.getValue(),
                since.getValue(),
                until.getValue(),
                note.getValue());
        Message.done(ViewLanguage.text("standingTie.declared"));
        organisation.clear();
        kind.clear();
        since.clear();
        until.clear();
        note.clear();
        Stream.<Component>of(organisation, kind, since, until)
                .forEach(field -> FieldCheck.mark(field, Optional.empty()));
        draw();
        organisation.focus();
    }

    private void draw() {
        known.removeAll();
        List<StandingTie> mine = ties.mine(actor);
        if (mine.isEmpty()) {
            known.add(new Paragraph(ViewLanguage.text("account.tiesNone")));
            return;
        }
        known.add(new DataTable<StandingTie>(ViewLanguage.text("account.ties"))
                .captionHidden()
                .column(ViewLanguage.text("standingTie.organisation"), StandingTie::organisationName)
                .component(ViewLanguage.text("standingTie.kind"), TiesSection::kind)
                .code(ViewLanguage.text("standingTie.since"), tie -> Formats.date(tie.since()))
                .component(ViewLanguage.text("standingTie.until"), this::until)
                .show(mine));
    }

    private static Component kind(StandingTie tie) {
        Div words = new Div(new Span(ViewLanguage.word("tie", tie.kind())));
        if (!tie.note().isEmpty()) {
            Paragraph said = new Paragraph(tie.note());
            said.addClassNames("soft", "small");
            words.add(said);
        }
        return words;
    }

    private Component until(StandingTie tie) {
        LocalDate last = tie.until();
        if (last != null) {
            return new Span(Formats.date(last));
        }
        Button end = new Button(
                ViewLanguage.text("standingTie.end"),
                click -> EndTieDialog.open(tie, day -> {
                    ties.end(actor, tie.id(), day);
                    Message.done(ViewLanguage.text("standingTie.ended"));
                    draw();
                }));
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        end.setAriaLabel(ViewLanguage.text("standingTie.end") + " – " + tie.organisationName());
        return new Div(new Paragraph(ViewLanguage.text("standingTie.lasts")), end);
    }
}
