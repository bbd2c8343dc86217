package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Choices;
import org.passerelle.forms.Form;
import org.passerelle.forms.Located;
import org.passerelle.forms.Option;
import org.passerelle.reviews.Offered;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.ReasonField;
import org.passerelle.ui.component.VaadinWords;
import org.passerelle.ui.security.Fields;

/** What an act on many dossiers asks once, before it is tried on each. */
final class BatchDialogs {

    private static final String CRITERIA = "criteria.";
    private static final String PASS = "PASS";
    private static final String FAIL = "FAIL";

    private BatchDialogs() {}

    /** Asks the officer to vouch for the criteria that no rule computes. */
    static void admissible(Form form, Consumer<Map<String, Object>> then) {
        UnorderedList list = new UnorderedList();
        criteria(form).forEach(criterion -> list.add(new ListItem(label(criterion))));
        Checkbox attest = new Checkbox(ViewLanguage.text("batch.attest"));
        open(
                "batch.admissible",
                () -> new Fields()
                        .check(attest, attest.getValue(), "batch.attestMissing")
                        .areRight(),
                () -> then.accept(answers(form, List.of())),
                new Paragraph(ViewLanguage.text("batch.judgeAdmissibleHint")),
                list,
                attest);
    }

    /** Asks why; the letter of each quotes it. */
    static void inadmissible(Form form, BiConsumer<List<String>, Map<String, Object>> then) {
        List<Option> options = form.components().stream()
                .filter(located -> located.path().equals(AdmissibilityKeys.REASONS))
                .flatMap(located -> ((Choices) located.component()).options().named().stream())
                .toList();
        CheckboxGroup<Option> reasons = new CheckboxGroup<>(ViewLanguage.text("trail.detail.reasons"));
        reasons.setItems(options);
        reasons.setItemLabelGenerator(option -> ViewLanguage.text(option.label()));
        reasons.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        ReasonField why = new ReasonField("batch.comment", About.NOTHING);
        TextArea comment = why.words();
        comment.setRequiredIndicatorVisible(true);
        open(
                "batch.inadmissible",
                () -> new Fields()
                        .check(reasons, !reasons.isEmpty(), "batch.reasonsMissing")
                        .check(comment, !comment.getValue().isBlank(), "batch.commentMissing")
                        .areRight(),
                () -> {
                    List<String> codes = options.stream()
                            .filter(reasons.getValue()::contains)
                            .map(Option::value)
                            .toList();
                    Map<String, Object> answers = answers(form, codes);
                    answers.put(AdmissibilityKeys.COMMENT, comment.getValue().strip());
                    then.accept(codes, answers);
                },
                reasons,
                why);
    }

    /** Those who have as many sheets as they take on are not among the chosen. */
    static void reviewers(List<Offered> reviewers, Consumer<List<Offered>> then) {
        MultiSelectComboBox<Offered> pool = new MultiSelectComboBox<>(ViewLanguage.text("batch.pool"));
        pool.setI18n(VaadinWords.multiSelect());
        pool.setItems(reviewers);
        pool.setItemLabelGenerator(each -> ViewLanguage.text(
                each.isFull() ? "batch.pool.full" : "batch.pool.one", each.name(), each.load(), each.most()));
        pool.setValue(reviewers.stream().filter(each -> !each.isFull()).toList());
        open(
                "batchKind.ASSIGN_REVIEWERS",
                () -> new Fields()
                        .check(pool, !pool.isEmpty(), "batch.poolMissing")
                        .areRight(),
                () -> then.accept(List.copyOf(pool.getValue())),
                new Paragraph(ViewLanguage.text("batch.poolHint")),
                pool);
    }

    private static void open(String title, BooleanSupplier isRight, Runnable then, Component... content) {
        Dialog dialog = new Dialog(ViewLanguage.text(title));
        Button act = new Button(ViewLanguage.text("batch.prepare"), click -> {
            if (isRight.getAsBoolean()) {
                dialog.close();
                then.run();
            }
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div stack = new Div(content);
        stack.addClassNames("stack", "wide");
        dialog.add(stack);
        dialog.getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> dialog.close()), act);
        dialog.setWidth("min(40rem, 94vw)");
        dialog.open();
    }

    private static List<Located> criteria(Form form) {
        return form.components().stream()
                .filter(located -> located.path().startsWith(CRITERIA) && located.component() instanceof Choice)
                .toList();
    }

    private static String label(Located located) {
        return located.component() instanceof Choice choice && choice.head().label() != null
                ? ViewLanguage.text(choice.head().label())
                : located.path();
    }

    /** Every criterion met but those that the reasons name. */
    private static Map<String, Object> answers(Form form, List<String> reasons) {
        Map<String, Object> met = new TreeMap<>();
        criteria(form).forEach(criterion -> {
            String code = criterion.path().substring(CRITERIA.length());
            met.put(code, reasons.contains(code) ? FAIL : PASS);
        });
        return new TreeMap<>(Map.of(CRITERIA.replace(".", ""), met));
    }
}
