package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.committee.Correction;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;

/** What members ask to be put otherwise, what the secretary says to it, and the debates while the text is open. */
final class CorrectionsPart extends Div {

    private final transient MinutesDesk desk;
    private final transient MinutesShelf shelf;
    private final transient Actor actor;
    private final transient Minutes minutes;
    private final transient ZoneId zone;
    private final transient Runnable changed;
    private final transient List<SessionLine> lines;

    CorrectionsPart(MinutesDesk desk, MinutesShelf shelf, Actor actor, Minutes minutes, ZoneId zone, Runnable changed) {
        this.desk = desk;
        this.shelf = shelf;
        this.actor = actor;
        this.minutes = minutes;
        this.zone = zone;
        this.changed = changed;
        this.lines = shelf.session(minutes).lines();
        addClassName("pile");
        boolean keeps = desk.mayKeep(actor) && minutes.status().isOpen();
        if (!minutes.corrections().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("corrections");
            minutes.corrections().forEach(each -> list.add(item(each, keeps)));
            add(new H3(ViewLanguage.text("minutes.corrections")), list);
        }
        if (desk.isReading(actor, minutes)) {
            add(proposal());
        }
        if (keeps && !minutes.isErratum()) {
            add(debates());
        }
        if (keeps && minutes.status() != Minutes.Status.CIRCULATED) {
            add(handIn());
        }
    }

    private ListItem item(Correction correction, boolean keeps) {
        Tone tone =
                switch (correction.status()) {
                    case PROPOSED -> Tone.WAITING;
                    case ACCEPTED -> Tone.GOOD;
                    case REFUSED -> Tone.PLAIN;
                };
        Paragraph head = new Paragraph(
                new Badge(ViewLanguage.word("correction", correction.status()), tone),
                new Span(ViewLanguage.text(
                        "minutes.correctionOf",
                        number(correction.dossier()),
                        correction.name(),
                        Formats.dateTime(correction.at(), zone))));
        head.addClassName("correction-head");
        ListItem item = new ListItem(head, new Paragraph(correction.proposed()));
        if (!correction.wording().isEmpty()) {
            item.add(new Paragraph(ViewLanguage.text("minutes.wordingIs", correction.wording())));
        }
        if (!correction.reason().isEmpty()) {
            item.add(new Paragraph(ViewLanguage.text("minutes.reasonIs", correction.reason())));
        }
        if (keeps && correction.isOpen()) {
            item.add(new SettleForm(desk, actor, minutes, correction, changed));
        }
        return item;
    }

    private Div proposal() {
        Select<SessionLine> about = new Select<>();
        about.setLabel(ViewLanguage.text("minutes.item"));
        about.setItems(lines);
        about.setItemLabelGenerator(line ->
                line == null ? ViewLanguage.text("minutes.wholeSession") : line.number() + " – " + line.title());
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption(ViewLanguage.text("minutes.wholeSession"));
        about.setVisible(!minutes.isErratum());
        TextArea words = area("minutes.proposed");
        words.setHelperText(ViewLanguage.text("minutes.proposed.help"));
        FaultsBeside faults = new FaultsBeside().at("proposed", words);
        Button propose = new Button(
                ViewLanguage.text("minutes.propose"),
                click -> faults.telling(() -> {
                    SessionLine line = about.getValue();
                    desk.corrections()
                            .propose(actor, minutes.id(), line == null ? null : line.dossier(), words.getValue());
                    done("minutes.proposedDone");
                }));
        Button finish = new Button(ViewLanguage.text("minutes.finish"), click -> {
            desk.corrections().finishReading(actor, minutes.id());
            done("minutes.finished");
        });
        finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(
                new H3(ViewLanguage.text("minutes.propose.title")),
                about,
                words,
                faults,
                actions(propose),
                new Paragraph(ViewLanguage.text("minutes.finish.help")),
                actions(finish));
        form.addClassNames("card", "pile");
        return form;
    }

    private Details debates() {
        Div notes = new Div(new Paragraph(ViewLanguage.text("minutes.debates.help")));
        notes.addClassName("pile");
        lines.forEach(line -> notes.add(
                new DebateNote(desk.corrections(), actor, minutes.meeting(), line, shelf.debate(minutes, line))));
        return new Details(ViewLanguage.text("minutes.debates"), notes);
    }

    private Div handIn() {
        FaultsBeside faults = new FaultsBeside();
        Button hand = new Button(
                ViewLanguage.text("minutes.handIn"),
                click -> faults.telling(() -> {
                    desk.corrections().handIn(actor, minutes.id());
                    done("minutes.handedIn");
                }));
        hand.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Div(faults, actions(hand));
    }

    private String number(@Nullable DossierId dossier) {
        return lines.stream()
                .filter(line -> line.dossier().equals(dossier))
                .map(SessionLine::number)
                .findFirst()
                .orElseGet(() -> ViewLanguage.text("minutes.wholeSession"));
    }

    private void done(String key) {
        Message.done(ViewLanguage.text(key));
        changed.run();
    }

    static TextArea area(String key) {
        TextArea area = new TextArea(ViewLanguage.text(key));
        shape(area);
        return area;
    }

    static void shape(TextArea area) {
        area.setRequiredIndicatorVisible(true);
        area.setMaxLength(4_000);
        area.setMinHeight("6rem");
        area.setWidthFull();
    }

    static Div actions(Button... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }
}
