package org.passerelle.ui.signatory;

import com.vaadin.flow.component.details.Details;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.shared.Finding;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FormFields;

/**
 * The act of one decision as it will be signed: the decision form, filled with the committee's reasons and conditions, to
 * be changed before signing. Open where something is refused or put off; a grant in full can be opened.
 */
final class DecisionSheet extends Details {

    private final DossierId dossier;
    private final String number;
    private final FormFields fields;
    private Optional<Answers> changed = Optional.empty();

    DecisionSheet(Form form, Signatures.Proposed proposed) {
        super(ViewLanguage.text("decisions.act", proposed.line().number()));
        dossier = proposed.dossier().id();
        number = proposed.line().number();
        fields = FormFields.section(form, form.sections().get(0), Map.of(), widget -> Optional.empty())
                .load(proposed.act());
        fields.onChange(answers -> changed = Optional.of(answers));
        add(fields);
        setOpened(!proposed.line().outcome().list().isFunded());
    }

    DossierId dossier() {
        return dossier;
    }

    /** What the officer made of it; empty where it stays as the committee has it. */
    Optional<Answers> changed() {
        return changed;
    }

    /**
     * Shows what is wrong with this act.
     *
     * @param first whether to go to it
     * @return whether anything is
     */
    boolean show(List<Finding> findings, boolean first) {
        List<Finding> own = findings.stream()
                .filter(finding -> finding.place().startsWith(number + "."))
                .map(DecisionSheet::withoutNumber)
                .toList();
        fields.show(own);
        if (!own.isEmpty()) {
            setOpened(true);
        }
        return !own.isEmpty() && (!first || fields.focus(own.get(0).place()));
    }

    /** A finding on the acts of a call begins its place with the number of the dossier. */
    static Finding withoutNumber(Finding finding) {
        String place = finding.place().substring(finding.place().indexOf('.') + 1);
        return new Finding(finding.code(), place, finding.severity(), finding.evidence());
    }
}
