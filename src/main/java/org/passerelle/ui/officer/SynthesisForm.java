package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.calls.Funder;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.SynthesisFacts;
import org.passerelle.synthesis.SynthesisWords;
import org.passerelle.synthesis.SynthesisWords.Advice;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.AmountText;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.KeptAreas;

/** The officer's words of a synthesis, to be written; every change is told. */
final class SynthesisForm extends Div {

    private static final int TYPING_MILLIS = 600;

    private final Map<String, TextArea> areas = new LinkedHashMap<>();
    private final Map<String, TextField> amounts = new LinkedHashMap<>();
    private final RadioButtonGroup<Advice> advice = new RadioButtonGroup<>(ViewLanguage.text("synthesis.advice"));
    private final Div money = new Div();
    private final ConditionRows conditions;
    private final transient Runnable changed;
    private final transient KeptAreas kept;

    SynthesisForm(SynthesisWords words, SynthesisFacts facts, Purses purses, KeptAreas kept, Runnable changed) {
        this.changed = changed;
        this.kept = kept;
        conditions = new ConditionRows(words.conditions(), changed);
        addClassNames("stack", "wide");
        area("project", words.project());
        area("findings", words.findings());
        area("assessment", words.assessment());
        area("position", words.position());
        area("project").setRequiredIndicatorVisible(true);
        area("assessment").setRequiredIndicatorVisible(true);
        area("position").setRequiredIndicatorVisible(!facts.opposing().isEmpty());
        area("position")
                .setHelperText(ViewLanguage.text(
                        facts.opposing().isEmpty() ? "synthesis.position.free" : "synthesis.position.hint"));
        advice.setItems(Advice.values());
        advice.setItemLabelGenerator(each -> ViewLanguage.word("advice", each));
        advice.setRequiredIndicatorVisible(true);
        if (words.advice() != null) {
            advice.setValue(words.advice());
        }
        advice.addValueChangeListener(change -> {
            money.setVisible(change.getValue() == Advice.GRANT);
            tell(change.isFromClient());
        });
        money.addClassName("amounts");
        money.setVisible(words.grants());
        purses.call().funders().stream()
                .filter(funder -> facts.figures().wants().containsKey(funder.key()))
                .forEach(funder -> amount(funder, words, facts, purses));
        areas.values().forEach(this::add);
        add(advice, money, conditions);
    }

    /** As they stand. */
    SynthesisWords words() {
        Map<String, Money> proposed = new LinkedHashMap<>();
        amounts.forEach(
                (funder, field) -> Figures.money(field.getValue()).ifPresent(amount -> proposed.put(funder, amount)));
        return new SynthesisWords(
                area("project").getValue(),
                area("findings").getValue(),
                area("assessment").getValue(),
                area("position").getValue(),
                advice.getValue(),
                proposed,
                conditions.conditions());
    }

    /** The amounts that are no number, which no rule can judge: what is said of each, by what findings call it. */
    Map<String, String> unreadable() {
        Map<String, String> unreadable = new LinkedHashMap<>();
        amounts.forEach((funder, field) -> {
            String typed = field.getValue().strip();
            if (money.isVisible() && !typed.isEmpty() && Figures.money(typed).isEmpty()) {
                unreadable.put(
                        "amounts." + funder, ViewLanguage.text("synthesis.notAnAmount", field.getLabel(), typed));
            }
        });
        return unreadable;
    }

    /** The fields by what findings call them. */
    FaultsBeside faults() {
        FaultsBeside faults = new FaultsBeside();
        areas.forEach(faults::at);
        faults.at("advice", advice);
        amounts.forEach((funder, field) -> faults.at("amounts." + funder, field));
        return faults;
    }

    private TextArea area(String name) {
        return areas.getOrDefault(name, new TextArea());
    }

    private void area(String name, String words) {
        TextArea area = new TextArea(ViewLanguage.text("synthesis." + name));
        area.setMaxLength(SynthesisWords.MOST_CHARACTERS);
        area.setMinRows(3);
        area.setWidthFull();
        area.setValue(words);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TYPING_MILLIS);
        kept.add(name, area);
        area.addValueChangeListener(change -> tell(change.isFromClient()));
        areas.put(name, area);
    }

    private void amount(Funder funder, SynthesisWords words, SynthesisFacts facts, Purses purses) {
        TextField field =
                new TextField(ViewLanguage.text("committee.grantOf", funder.name(), purses.currency(funder.key())));
        Money want = facts.figures().wants().getOrDefault(funder.key(), Money.ZERO);
        Money proposed = words.amounts().get(funder.key());
        field.setValue(AmountText.shown(proposed == null ? want : proposed));
        field.setHelperText(ViewLanguage.text("committee.wantOf", purses.amount(funder.key(), want)));
        field.getElement().setAttribute("inputmode", "decimal");
        field.addValueChangeListener(change -> tell(change.isFromClient()));
        amounts.put(funder.key(), field);
        money.add(field);
    }

    private void tell(boolean byReader) {
        if (byReader) {
            changed.run();
        }
    }
}
