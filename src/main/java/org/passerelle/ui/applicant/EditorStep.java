package org.passerelle.ui.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Reopening;
import org.passerelle.forms.Component;
import org.passerelle.forms.Form;
import org.passerelle.forms.Group;
import org.passerelle.forms.Widget;
import org.passerelle.forms.WidgetKind;
import org.passerelle.shared.Finding;
import org.passerelle.ui.ViewLanguage;

/**
 * One page of the editor: a section, or the sections that are all one budget.
 *
 * @param letter the first section's, for the address
 */
record EditorStep(String letter, List<Group> sections) {

    /** The pages of a form: neighbouring sections of the plan make one. */
    static List<EditorStep> of(Form form) {
        List<EditorStep> steps = new ArrayList<>();
        List<Group> plan = new ArrayList<>();
        for (Group section : form.sections()) {
            if (isPlan(section)) {
                plan.add(section);
                continue;
            }
            addPlan(steps, plan);
            steps.add(new EditorStep(section.head().id(), List.of(section)));
        }
        addPlan(steps, plan);
        return steps;
    }

    private static void addPlan(List<EditorStep> steps, List<Group> plan) {
        if (!plan.isEmpty()) {
            steps.add(new EditorStep(plan.get(0).head().id(), List.copyOf(plan)));
            plan.clear();
        }
    }

    /** The step where a finding can be mended; the first one where nothing says which. */
    static EditorStep of(List<EditorStep> steps, Form form, Finding finding) {
        String letter = form.sectionOf(finding.place())
                .map(section -> section.head().id())
                .orElse("");
        return steps.stream()
                .filter(step -> step.has(letter))
                .findFirst()
                .or(() -> steps.stream()
                        .filter(step -> step.isPlan() && finding.code().startsWith("B"))
                        .findFirst())
                .orElse(steps.get(0));
    }

    /** Whether a request for completion has re-opened it; documents are open by their kind. */
    boolean isOpenIn(Reopening reopening) {
        return sections.stream().anyMatch(s -> reopening.isOpen(s.head().id()));
    }

    boolean has(String wanted) {
        return sections.stream().anyMatch(s -> s.head().id().equals(wanted));
    }

    /** Whether documents of one of these kinds are given in it. */
    boolean takesAny(Set<DocumentType> types) {
        return sections.stream()
                .flatMap(section -> section.components().stream())
                .anyMatch(c -> c instanceof Widget w
                        && w.kind() == WidgetKind.UPLOAD
                        && types.contains(DocumentType.valueOf(w.documentType())));
    }

    boolean isPlan() {
        return sections.stream().allMatch(EditorStep::isPlan);
    }

    String label() {
        return sections.size() == 1
                ? ViewLanguage.text(sections.get(0).label())
                : ViewLanguage.text("applicant.editor.plan");
    }

    /** "B. French lead authority". */
    String title() {
        return mark() + ". " + label();
    }

    /** The letter, or the first and the last. */
    String mark() {
        return sections.size() == 1
                ? letter
                : letter + "–" + sections.get(sections.size() - 1).head().id();
    }

    private static boolean isPlan(Group section) {
        List<Component> inside = section.components();
        return !inside.isEmpty()
                && inside.stream()
                        .allMatch(c -> c instanceof Widget w
                                && (w.kind() == WidgetKind.BUDGET
                                        || w.kind() == WidgetKind.FUNDING
                                        || w.kind() == WidgetKind.GRANT
                                        || w.kind() == WidgetKind.COUNTRIES));
    }
}
