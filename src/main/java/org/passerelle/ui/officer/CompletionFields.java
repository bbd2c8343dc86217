package org.passerelle.ui.officer;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.CheckList;
import org.passerelle.dossiers.CompletionRequest.Asked;
import org.passerelle.dossiers.Reopening;
import org.passerelle.forms.Form;
import org.passerelle.shared.DueDate;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** What a request for completion re-opens: sections and documents, until a day; or that no round is left. */
final class CompletionFields extends Section {

    private final CheckboxGroup<String> sections = new CheckboxGroup<>(ViewLanguage.text("completion.sections"));
    private final CheckboxGroup<DocumentType> documents =
            new CheckboxGroup<>(ViewLanguage.text("completion.documents"));

    /** @param rounds how often the dossier was asked before */
    CompletionFields(Form form, Call call, CheckList checks, int rounds, Instant now) {
        addClassNames("pile", "inset");
        add(new H3(ViewLanguage.text("completion.caption")));
        int most = call.definition().procedure().appraisal().completionRounds();
        if (rounds >= most) {
            add(new Paragraph(ViewLanguage.text("completion.noRoundLeft", most)));
            return;
        }
        DueDate due = DueDate.inDays(
                now,
                call.definition().deadlines().completionDays(),
                call.definition().zone());
        add(new Paragraph(ViewLanguage.text("completion.consequence", rounds + 1, most, Formats.date(due.lastDay()))));
        sections.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        sections.setItems(Reopening.nameable(form));
        sections.setItemLabelGenerator(letter -> letter + ". "
                + form.section(letter).map(s -> ViewLanguage.text(s.label())).orElse(""));
        sections.setHelperText(ViewLanguage.text("completion.plan"));
        Set<DocumentType> offered = EnumSet.noneOf(DocumentType.class);
        form.documentTypes().forEach(type -> offered.add(DocumentType.valueOf(type)));
        documents.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        documents.setItems(List.copyOf(offered));
        documents.setItemLabelGenerator(type -> ViewLanguage.word("documentType", type));
        Set<DocumentType> missing = new HashSet<>(checks.missing());
        missing.retainAll(offered);
        documents.setValue(missing);
        add(sections, documents);
    }

    Asked asked() {
        return new Asked(sections.getValue(), documents.getValue());
    }

    void focus() {
        sections.getElement().callJsFunction("focus");
    }
}
