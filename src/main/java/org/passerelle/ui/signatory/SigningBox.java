package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Reauthentication;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.ProgressNote;

/** Where the decisions that are ticked are signed by one act, under one recorded delegation, with the password again. */
final class SigningBox extends Div {

    /** Gives the password again, then signs. */
    interface Acts {
        Reauthentication again(String password);

        void sign(Signing signing);
    }

    private final Signatures.Folder folder;
    private final transient List<DecisionCard> cards;
    private final transient Acts acts;
    private final Select<SigningDelegation> delegation = new Select<>();
    private final FindingsPanel findings = new FindingsPanel();
    private final Paragraph note = new Paragraph();
    private final Div place = new Div();

    SigningBox(Signatures.Folder folder, List<SigningDelegation> held, List<DecisionCard> cards, Acts acts) {
        this.folder = folder;
        this.cards = cards;
        this.acts = acts;
        addClassNames("card", "signing");
        place.addClassName("actions");
        add(new Paragraph(ViewLanguage.text("decisions.sign.help")));
        if (cards.isEmpty()) {
            return;
        }
        if (held.isEmpty()) {
            add(new Paragraph(ViewLanguage.text("decisions.delegation.none")));
            return;
        }
        note.addClassNames("soft", "small");
        findings.setVisible(false);
        add(delegations(held), note, findings, place);
        cards.forEach(card -> card.onTick(this::offer));
        offer();
    }

    private Component delegations(List<SigningDelegation> held) {
        delegation.setLabel(ViewLanguage.text("decisions.delegation"));
        delegation.setItems(held);
        delegation.setItemLabelGenerator(SigningBox::words);
        delegation.setValue(held.get(0));
        delegation.addValueChangeListener(change -> offer());
        delegation.setWidthFull();
        return delegation;
    }

    static String words(SigningDelegation held) {
        String until = Formats.date(held.lastDay());
        return held.ceiling() == null
                ? ViewLanguage.text("decisions.delegation.words", held.act(), until)
                : ViewLanguage.text("decisions.delegation.wordsUpTo", held.act(), until, Formats.money(held.ceiling()));
    }

    /** Those that are ticked and within the delegation's ceiling. */
    private List<Signatures.Proposed> chosen() {
        return cards.stream()
                .filter(DecisionCard::isTicked)
                .map(DecisionCard::proposed)
                .filter(act ->
                        delegation.getValue().reaches(act.page().verdict().grant()))
                .toList();
    }

    private void offer() {
        List<Signatures.Proposed> chosen = chosen();
        long above = cards.stream()
                .map(card -> card.proposed().page().verdict().grant())
                .filter(grant -> !delegation.getValue().reaches(grant))
                .count();
        note.setText(above == 0 ? "" : ViewLanguage.text("decisions.delegation.above", above));
        note.setVisible(above > 0);
        Button sign = new Button(ViewLanguage.text("decisions.sign", chosen.size()), click -> ask(chosen));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setVisible(!chosen.isEmpty());
        place.removeAll();
        place.add(sign);
    }

    private void ask(List<Signatures.Proposed> chosen) {
        List<Signatures.Proposed> unopened = chosen.stream()
                .filter(act -> !folder.opened().contains(act.dossier().id()))
                .toList();
        new SigningDialog(
                        ViewLanguage.text("decisions.sign.title", chosen.size()),
                        ViewLanguage.text(
                                folder.call().resultsAt() == null
                                        ? "decisions.sign.consequence"
                                        : "decisions.sign.consequenceLater"),
                        ViewLanguage.text("decisions.sign", chosen.size()),
                        unopened,
                        password -> sign(chosen, acts.again(password)))
                .open();
    }

    /** First the note reaches the browser, then the work begins: the wait is never mute. */
    private void sign(List<Signatures.Proposed> chosen, Reauthentication again) {
        ProgressNote waiting = new ProgressNote(ViewLanguage.text("decisions.signing", chosen.size()));
        place.removeAll();
        place.add(waiting);
        Attention.to(waiting);
        Map<DossierId, String> shown = new LinkedHashMap<>();
        chosen.forEach(act -> shown.put(act.dossier().id(), act.page().sha256()));
        Signing signing = new Signing(Optional.of(again), delegation.getValue().id(), shown, true);
        waiting.getElement().executeJs("return true").then(drawn -> acts.sign(signing));
    }

    /** Shows why nothing was signed, and lets the officer sign again. */
    void show(Refusal refusal) {
        findings.show(refusal.findings());
        findings.setVisible(true);
        offer();
        Attention.to(findings);
    }
}
