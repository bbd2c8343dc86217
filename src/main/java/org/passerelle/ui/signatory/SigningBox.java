package org.passerelle.ui.signatory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.passerelle.awards.Signing;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.shared.Finding;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.FormFields;
import org.passerelle.ui.component.ProgressNote;

/** Where all decisions of a call are signed by one act, under one delegation. */
final class SigningBox extends Div {

    private final Signatures.Folder folder;
    private final List<DecisionSheet> sheets;
    private final FormFields common;
    private final transient Consumer<Signing> act;
    private final Div place = new Div();

    /** @param act signs */
    SigningBox(Signatures.Folder folder, Form form, List<DecisionSheet> sheets, Consumer<Signing> act) {
        this.folder = folder;
        this.sheets = sheets;
        this.act = act;
        common = FormFields.section(form, form.sections().get(1), Map.of(), widget -> Optional.empty());
        addClassNames("card", "signing");
        place.addClassName("actions");
        add(new Paragraph(ViewLanguage.text("decisions.sign.help")), common, place);
        offer();
    }

    /** Shows what is wrong beside the act that it concerns, and lets the officer sign again. */
    void show(List<Finding> findings) {
        offer();
        common.show(findings.stream().map(DecisionSheet::withoutNumber).toList());
        boolean shown = false;
        for (DecisionSheet sheet : sheets) {
            shown |= sheet.show(findings, !shown);
        }
    }

    private void offer() {
        int many = folder.toSign().size();
        Button sign = new Button(ViewLanguage.text("decisions.sign", many));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.addClickListener(click -> Confirm.ask(
                ViewLanguage.text("decisions.sign.title", many),
                ViewLanguage.text(
                        folder.call().resultsAt() == null
                                ? "decisions.sign.consequence"
                                : "decisions.sign.consequenceLater"),
                ViewLanguage.text("decisions.sign", many),
                this::sign));
        place.removeAll();
        place.add(sign);
    }

    /** First the note reaches the browser, then the work begins: the wait is never mute. */
    private void sign() {
        ProgressNote note = new ProgressNote(
                ViewLanguage.text("decisions.signing", folder.toSign().size()));
        place.removeAll();
        place.add(note);
        Attention.to(note);
        note.getElement().executeJs("return true").then(drawn -> act.accept(signing()));
    }

    private Signing signing() {
        return new Signing(
                common.answers(),
                sheets.stream()
                        .filter(sheet -> sheet.changed().isPresent())
                        .collect(Collectors.toMap(
                                DecisionSheet::dossier, sheet -> sheet.changed().orElse(Answers.none()))));
    }
}
