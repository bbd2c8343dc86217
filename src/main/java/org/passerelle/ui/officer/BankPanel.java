package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.people.Rights;
import org.passerelle.shared.Iban;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.dossier.BankBadge;
import org.springframework.stereotype.Component;

/** Where an awarded dossier is to be paid, as its applicant said, and the check of it (D3). */
@Component
class BankPanel {

    private final BankAccounts accounts;
    private final Organisations organisations;
    private final Rights rights;

    BankPanel(BankAccounts accounts, Organisations organisations, Rights rights) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.rights = rights;
    }

    /**
     * Empty for whom the account is no matter, and where nothing is awarded.
     *
     * @param acted called after an act of the reader
     */
    Div of(Actor actor, Dossier dossier, ZoneId zone, Runnable acted) {
        Div panel = new Div();
        panel.addClassName("pile");
        if (rights.allows(actor, Act.READ_BANK_DETAILS)) {
            draw(panel, actor, dossier, zone, acted);
        }
        return panel;
    }

    private void draw(Div panel, Actor actor, Dossier dossier, ZoneId zone, Runnable acted) {
        panel.removeAll();
        List<BankDetails> given = accounts.of(actor, dossier.id());
        if (given.isEmpty() && !dossier.stage().holdsGrant()) {
            return;
        }
        panel.add(new H3(ViewLanguage.text("bank.title")));
        if (given.isEmpty()) {
            panel.add(new Paragraph(new BankBadge()), new Paragraph(ViewLanguage.text("bank.condition")));
            return;
        }
        BankDetails last = given.get(0);
        Organisation lead = organisations.get(dossier.lead());
        panel.add(new Paragraph(new BankBadge(last.state())), facts(last, lead, zone));
        differences(panel, last, lead);
        if (dossier.stage().holdsGrant()
                && last.state() == BankDetails.State.GIVEN
                && rights.allows(actor, Act.CHECK_BANK_DETAILS)) {
            panel.add(acts(actor, dossier, last, () -> {
                draw(panel, actor, dossier, zone, acted);
                acted.run();
            }));
        }
    }

    private static KeyValueList facts(BankDetails given, Organisation lead, ZoneId zone) {
        KeyValueList facts = new KeyValueList()
                .with(ViewLanguage.text("bank.iban"), given.iban().grouped())
                .with(ViewLanguage.text("bank.holder"), given.holder())
                .with(ViewLanguage.text("bank.lead.name"), lead.name())
                .with(ViewLanguage.text("bank.documentOn"), Formats.date(given.documentOn()))
                .with(
                        ViewLanguage.text("bank.given"),
                        ViewLanguage.text("bank.givenBy", Formats.dateTime(given.givenAt(), zone), given.givenBy()));
        if (given.checkedAt() != null) {
            facts.with(
                    ViewLanguage.text("bank.checked"),
                    ViewLanguage.text(
                            "bank.givenBy",
                            Formats.dateTime(given.checkedAt(), zone),
                            Objects.requireNonNull(given.checkedBy())));
        }
        return given.reason().isEmpty() ? facts : facts.with(ViewLanguage.text("bank.reason"), given.reason());
    }

    /** What an officer must not overlook: another holder, another account than the directory's. */
    private static void differences(Div panel, BankDetails given, Organisation lead) {
        if (!given.isHeldBy(lead.name())) {
            panel.add(alert(ViewLanguage.text("bank.otherHolder", given.explanation())));
        }
        if (lead.iban() != null && !lead.iban().equals(given.iban().value())) {
            panel.add(alert(ViewLanguage.text("bank.otherAccount", new Iban(lead.iban()).masked())));
        }
    }

    private static Paragraph alert(String words) {
        Paragraph alert = new Paragraph(words);
        alert.addClassName("alert");
        return alert;
    }

    private Div acts(Actor actor, Dossier dossier, BankDetails shown, Runnable again) {
        Button accept = new Button(ViewLanguage.text("bank.accept"), click -> {
            accounts.accept(actor, dossier.id(), shown.id());
            Message.done(ViewLanguage.text("bank.accept.done"));
            again.run();
        });
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button sendBack = new Button(
                ViewLanguage.text("bank.sendBack"),
                click -> Confirm.askWithReason(
                        About.dossier(dossier.id()),
                        ViewLanguage.text("bank.sendBack.title"),
                        ViewLanguage.text("bank.sendBack.consequence"),
                        ViewLanguage.text("bank.sendBack"),
                        reason -> {
                            accounts.sendBack(actor, dossier.id(), shown.id(), reason);
                            Message.done(ViewLanguage.text("bank.sendBack.done"));
                            again.run();
                        }));
        Div acts = new Div(accept, sendBack);
        acts.addClassName("actions");
        return acts;
    }
}
