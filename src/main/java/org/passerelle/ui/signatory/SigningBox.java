package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.passerelle.awards.ActHead;
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

        /** What is asked before these are signed. */
        Signatures.Asked asked(List<DossierId> acts);
    }

    private final Signatures.Folder folder;
    private final transient List<ActHead> heads;
    private final transient Set<DossierId> left = new HashSet<>();
    private final transient Map<DossierId, String> shown = new HashMap<>();
    private final transient Acts acts;
    private final Select<SigningDelegation> delegation = new Select<>();
    private final FindingsPanel findings = new FindingsPanel();
    private final Paragraph note = new Paragraph();
    private final Div place = new Div();

    /** @param heads those that the reader may sign */
    SigningBox(Signatures.Folder folder, List<SigningDelegation> held, List<ActHead> heads, Acts acts) {
        this.folder = folder;
        this.heads = heads;
        this.acts = acts;
        addClassNames("card", "signing");
        place.addClassName("actions");
        add(new Paragraph(ViewLanguage.text("decisions.sign.help")));
        if (heads.isEmpty()) {
            return;
        }
        if (held.isEmpty()) {
            add(new Paragraph(ViewLanguage.text("decisions.delegation.none")));
            return;
        }
        note.addClassNames("soft", "small");
        findings.setVisible(false);
        add(delegations(held), note, findings, place);
        offer();
    }

    /** A card that is shown: what its text is, and whether it is to be signed. */
    void follow(DecisionCard card) {
        shown.put(card.dossier(), card.sha256());
        card.onTick(ticked -> {
            if (ticked) {
                left.remove(card.dossier());
            } else {
                left.add(card.dossier());
            }
            offer();
        });
    }

    /** Whether the decision on a dossier is among those to be signed, as far as it goes by the ticks. */
    boolean isTicked(DossierId dossier) {
        return !left.contains(dossier);
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
    private List<DossierId> chosen() {
        return heads.stream()
                .filter(head -> isTicked(head.dossier()))
                .filter(head -> delegation.getValue().reaches(head.grant()))
                .map(ActHead::dossier)
                .toList();
    }

    private void offer() {
        if (delegation.isEmpty()) {
            return;
        }
        List<DossierId> chosen = chosen();
        long above = heads.stream()
                .filter(head -> !delegation.getValue().reaches(head.grant()))
                .count();
        note.setText(above == 0 ? "" : ViewLanguage.text("decisions.delegation.above", above));
        note.setVisible(above > 0);
        Button sign = new Button(ViewLanguage.text("decisions.sign", chosen.size()), click -> ask(chosen));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setVisible(!chosen.isEmpty());
        place.removeAll();
        place.add(sign);
    }

    private void ask(List<DossierId> chosen) {
        Signatures.Asked asked = acts.asked(chosen);
        new SigningDialog(
                        ViewLanguage.text("decisions.sign.title", chosen.size()),
                        ViewLanguage.text(
                                folder.call().resultsAt() == null
                                        ? "decisions.sign.consequence"
                                        : "decisions.sign.consequenceLater"),
                        ViewLanguage.text("decisions.sign", chosen.size()),
                        asked.unopened(),
                        password -> sign(texts(chosen, asked), acts.again(password)))
                .open();
    }

    /** What is signed is what a card showed; of those on pages that were not turned to, what stands when it is asked. */
    private Map<DossierId, String> texts(List<DossierId> chosen, Signatures.Asked asked) {
        Map<DossierId, String> texts = new LinkedHashMap<>();
        chosen.forEach(id -> texts.put(id, Objects.requireNonNullElseGet(shown.get(id), () -> asked.texts()
                .getOrDefault(id, ""))));
        return texts;
    }

    /** First the note reaches the browser, then the work begins: the wait is never mute. */
    private void sign(Map<DossierId, String> texts, Reauthentication again) {
        ProgressNote waiting = new ProgressNote(ViewLanguage.text("decisions.signing", texts.size()));
        place.removeAll();
        place.add(waiting);
        Attention.to(waiting);
        Signing signing = new Signing(Optional.of(again), delegation.getValue().id(), texts, true);
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
