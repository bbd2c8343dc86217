package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.dossier.BankBadge;

/** On the page of an awarded dossier: whether the service knows where to pay, and the way to say it (D3). */
final class BankPart extends Section {

    private final transient Dossier dossier;
    private final transient ZoneId zone;
    private final transient boolean signs;

    private BankPart(Actor actor, Dossier dossier, ZoneId zone) {
        this.dossier = dossier;
        this.zone = zone;
        this.signs = actor.is(Role.APPLICANT_SIGNATORY);
        addClassNames("section", "card", "stack", "wide");
        add(new H2(ViewLanguage.text("bank.title")));
    }

    /** Empty where nothing is awarded, as the applicant knows. */
    static Optional<BankPart> of(DossierDesk desk, Actor actor, Dossier dossier, Call call) {
        if (!dossier.publicStage().holdsGrant()) {
            return Optional.empty();
        }
        BankPart part = new BankPart(actor, dossier, call.definition().zone());
        List<BankDetails> given = desk.accounts().of(actor, dossier.id());
        if (given.isEmpty()) {
            part.awaited();
        } else {
            part.said(given.get(0));
        }
        return Optional.of(part);
    }

    private void awaited() {
        add(new Paragraph(new BankBadge()), new Paragraph(ViewLanguage.text("bank.lead")));
        way("bank.give", true);
    }

    private void said(BankDetails given) {
        add(
                new Paragraph(new BankBadge(given.state())),
                new KeyValueList()
                        .with(ViewLanguage.text("bank.iban"), given.iban().masked())
                        .with(ViewLanguage.text("bank.holder"), given.holder())
                        .with(
                                ViewLanguage.text("bank.given"),
                                ViewLanguage.text(
                                        "bank.givenBy", Formats.dateTime(given.givenAt(), zone), given.givenBy())));
        switch (given.state()) {
            case GIVEN -> {
                add(new Paragraph(ViewLanguage.text("bank.given.lead")));
                way("bank.replace", false);
            }
            case ACCEPTED ->
                add(new Paragraph(ViewLanguage.text(
                        "bank.accepted.lead", Formats.date(Objects.requireNonNull(given.checkedAt()), zone))));
            case SENT_BACK -> {
                Paragraph why = new Paragraph(ViewLanguage.text("bank.sentBack.lead", given.reason()));
                why.addClassName("alert");
                add(why);
                way("bank.giveAgain", true);
            }
        }
    }

    private void way(String key, boolean main) {
        if (signs) {
            String address = Pages.bank(dossier.id());
            add(new Paragraph(main ? Pages.button(address, key) : Pages.link(address, key)));
        } else {
            Paragraph why = new Paragraph(ViewLanguage.text("bank.signatoryOnly"));
            why.addClassNames("small", "soft");
            add(why);
        }
    }
}
