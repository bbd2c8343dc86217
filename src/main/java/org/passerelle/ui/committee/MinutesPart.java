package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesReader;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.FileName;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.IssuedLink;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.MadeFileLink;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;

/** Minutes, or an erratum to them: where they stand, their document, what is corrected, and what this reader does next. */
final class MinutesPart extends Section {

    private final transient MinutesDesk desk;
    private final transient Actor actor;
    private final transient Call call;
    private final transient Minutes minutes;
    private final transient Runnable changed;

    /** @param changed what the page does after an act */
    MinutesPart(MinutesDesk desk, MinutesShelf shelf, Actor actor, Call call, Minutes minutes, Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.call = call;
        this.minutes = minutes;
        this.changed = changed;
        addClassNames("section", "minutes");
        add(new H2(ViewLanguage.text(
                minutes.isErratum() ? "minutes.erratumOf" : "minutes.of",
                minutes.number(),
                shelf.session(minutes).number())));
        boolean tells = shelf.shown(minutes).isPresent(); // as the document is (ADR 0099)
        add(facts(tells));
        shelf.signed(minutes).ifPresent(document -> add(link(document, "minutes.signedDocument")));
        String text = shelf.signed(minutes).isPresent() ? "minutes.unsignedDocument" : "minutes.document";
        shelf.shown(minutes).ifPresent(document -> add(link(document, text)));
        if (tells) {
            if (!minutes.isErratum() && !shelf.conditional(minutes).isEmpty()) {
                add(new ConditionsPart(shelf, minutes));
            }
        }
        boolean written = minutes.shown() != null; // before, nobody has the document
        if (!written) {
            add(new Paragraph(ViewLanguage.text("minutes.beingWritten")));
        }
        boolean convened = desk.isReader(actor, minutes);
        if (!tells && convened && written) {
            add(copy());
        }
        if (tells || convened || desk.mayKeep(actor)) {
            add(new CorrectionsPart(desk, shelf, actor, minutes, zone(), changed));
        }
        if (desk.isSecretary(actor, minutes) || desk.isChair(actor, minutes)) {
            add(new SignMinutesForm(desk, actor, minutes, changed));
        }
        if (minutes.status() == Minutes.Status.TO_COUNTERSIGN && desk.mayKeep(actor)) {
            add(new PassOnForm(desk, actor, minutes, changed));
        }
        if (minutes.status() == Minutes.Status.SIGNED && !minutes.isErratum() && desk.mayKeep(actor)) {
            add(erratum());
        }
    }

    private Paragraph link(IssuedDocument document, String words) {
        return new Paragraph(new IssuedLink(
                document,
                desk.documents(),
                actor,
                ViewLanguage.text(words, Formats.dateTime(document.issuedAt(), zone()))));
    }

    /** What a member reads to whom a conflict closes dossiers: all the others (D10). */
    private Div copy() {
        Div copy = new Div(new Paragraph(
                ViewLanguage.text(minutes.isErratum() ? "minutes.erratumClosed" : "minutes.withoutClosed")));
        if (!minutes.isErratum() && minutes.status() == Minutes.Status.CIRCULATED) {
            copy.add(new Paragraph(MadeFileLink.pdf(
                    () -> desk.copies().of(actor, minutes.id()),
                    FileName.of(call.code(), ViewLanguage.text("minutes.copy.file", minutes.number()), "pdf"),
                    ViewLanguage.text("minutes.copy"))));
        }
        copy.addClassNames("card", "pile");
        return copy;
    }

    private ZoneId zone() {
        return call.definition().zone();
    }

    private KeyValueList facts(boolean tells) {
        KeyValueList facts = new KeyValueList().with(ViewLanguage.text("minutes.state"), state());
        if (minutes.status() == Minutes.Status.CIRCULATED) {
            Instant due = Objects.requireNonNull(minutes.standing().due());
            facts.with(
                    ViewLanguage.text("minutes.due"),
                    Formats.date(DueDate.until(due, zone()).lastDay()));
        }
        return facts.with(ViewLanguage.text("minutes.haveRead"), readers(true))
                .with(
                        ViewLanguage.text("minutes.toRead"),
                        minutes.status() == Minutes.Status.CIRCULATED ? readers(false) : "")
                .with(
                        ViewLanguage.text("minutes.erratum"),
                        tells ? minutes.origin().erratum() : "")
                .with(
                        ViewLanguage.text("minutes.returned"),
                        tells ? minutes.standing().returned() : "")
                .with(
                        ViewLanguage.text("minutes.secretary"),
                        signature(minutes.standing().secretary()))
                .with(
                        ViewLanguage.text("minutes.chair"),
                        signature(minutes.standing().countersigned()));
    }

    private Badge state() {
        Tone tone =
                switch (minutes.status()) {
                    case DRAFTED, SETTLED -> Tone.PLAIN;
                    case CIRCULATED, TO_SETTLE, TO_SIGN, TO_COUNTERSIGN -> Tone.WAITING;
                    case RETURNED -> Tone.WARN;
                    case SIGNED -> Tone.GOOD;
                };
        return new Badge(ViewLanguage.word("minutes", minutes.status()), tone);
    }

    private String readers(boolean read) {
        return minutes.readers().stream()
                .filter(each -> (each.readAt() != null) == read)
                .map(MinutesReader::name)
                .collect(Collectors.joining(", "));
    }

    private String signature(Minutes.@Nullable Signed signed) {
        return signed == null
                ? ""
                : ViewLanguage.text("committee.byAt", signed.name(), Formats.dateTime(signed.at(), zone()));
    }

    private Details erratum() {
        TextArea words = new TextArea(ViewLanguage.text("minutes.erratum"));
        words.setHelperText(ViewLanguage.text("minutes.erratum.help"));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(4_000);
        words.setMinHeight("7rem");
        words.setWidthFull();
        TextArea told = new TextArea(ViewLanguage.text("minutes.told"));
        told.setHelperText(ViewLanguage.text("minutes.told.help"));
        told.setMaxLength(4_000);
        told.setMinHeight("7rem");
        told.setWidthFull();
        FaultsBeside faults = new FaultsBeside().at("erratum", words);
        Button begin = new Button(
                ViewLanguage.text("minutes.rectify"),
                click -> faults.telling(() -> {
                    desk.signatures().rectify(actor, minutes.id(), words.getValue(), told.getValue());
                    Message.done(ViewLanguage.text("minutes.rectified"));
                    changed.run();
                }));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(begin);
        actions.addClassName("actions");
        Div form = new Div(words, told, faults, actions);
        form.addClassName("pile");
        return new Details(ViewLanguage.text("minutes.rectify.title"), form);
    }
}
