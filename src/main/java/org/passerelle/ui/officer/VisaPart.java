package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import org.passerelle.people.Actor;
import org.passerelle.people.Person;
import org.passerelle.synthesis.AwaitedVisa;
import org.passerelle.synthesis.Synthesis;
import org.passerelle.synthesis.SynthesisWords;
import org.passerelle.synthesis.Visa;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReasonField;

/** The visas of a synthesis: those that were given or refused, who is awaited, and the own one to give. */
final class VisaPart extends Div {

    private final transient SynthesisDesk desk;
    private final transient Actor actor;
    private final transient Synthesis synthesis;
    private final transient Runnable done;

    VisaPart(SynthesisDesk desk, Actor actor, Synthesis synthesis, ZoneId zone, Runnable done) {
        this.desk = desk;
        this.actor = actor;
        this.synthesis = synthesis;
        this.done = done;
        addClassName("pile");
        Paragraph by = new Paragraph(ViewLanguage.text(
                "synthesis.writtenBy", synthesis.writer(), Formats.dateTime(synthesis.writtenAt(), zone)));
        by.addClassNames("soft", "small");
        add(by);
        if (!synthesis.visas().isEmpty()) {
            OrderedList list = new OrderedList();
            synthesis.visas().forEach(visa -> list.add(line(visa, zone)));
            add(new H3(ViewLanguage.text("synthesis.visas")), list);
        }
        if (synthesis.state() == Synthesis.State.VISA) {
            desk.file().awaited(synthesis.dossier()).ifPresent(awaited -> add(new Paragraph(words(awaited))));
        }
        if (desk.file().isMine(actor, synthesis.dossier())) {
            add(acts());
        }
    }

    private static ListItem line(Visa visa, ZoneId zone) {
        String who =
                visa.instead() == null ? visa.name() : ViewLanguage.text("holder.for", visa.name(), visa.instead());
        ListItem item = new ListItem(ViewLanguage.text(
                "synthesis.visaLine",
                ViewLanguage.word("visaVerdict", visa.verdict()),
                who,
                Formats.dateTime(visa.at(), zone)));
        if (!visa.comment().isBlank()) {
            Paragraph comment = Foreign.french(new Paragraph(visa.comment()));
            comment.addClassName("as-written");
            item.add(comment);
        }
        return item;
    }

    private static String words(AwaitedVisa awaited) {
        Person person = awaited.person();
        Person standIn = awaited.standIn();
        String who = person == null ? ViewLanguage.word("role", awaited.role()) : person.name();
        return standIn == null
                ? ViewLanguage.text("synthesis.visaOf", awaited.place(), awaited.many(), who)
                : ViewLanguage.text("synthesis.visaOfOr", awaited.place(), awaited.many(), who, standIn.name());
    }

    private Component acts() {
        ReasonField field = new ReasonField("synthesis.visaComment", About.dossier(synthesis.dossier()));
        TextArea comment = field.words();
        comment.setHelperText(ViewLanguage.text("synthesis.visaCommentHint"));
        comment.setMaxLength(SynthesisWords.MOST_CHARACTERS);
        comment.setErrorMessage(ViewLanguage.text("synthesis.visaCommentMissing"));
        Button give = new Button(ViewLanguage.text("synthesis.giveVisa"), click -> {
            desk.visas().give(actor, synthesis.dossier(), synthesis.revision(), comment.getValue());
            Message.done(ViewLanguage.text("synthesis.visaGiven"));
            done.run();
        });
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(ViewLanguage.text("synthesis.sendBack"), click -> {
            comment.setInvalid(comment.getValue().isBlank());
            if (comment.isInvalid()) {
                comment.focus();
            } else {
                desk.visas().sendBack(actor, synthesis.dossier(), synthesis.revision(), comment.getValue());
                Message.done(ViewLanguage.text("synthesis.sentBack"));
                done.run();
            }
        });
        Div bar = new Div(give, back);
        bar.addClassName("actions");
        Div acts = new Div(field, bar);
        acts.addClassNames("stack", "wide");
        return acts;
    }
}
