package org.passerelle.ui.component;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Choices;
import org.passerelle.forms.Option;
import org.passerelle.forms.Options;
import org.passerelle.forms.ShortText;
import org.passerelle.shared.PlainWords;
import org.passerelle.ui.ViewLanguage;

/** Fields to choose in: all options in sight, unfolding, or found by their words. */
final class ChoiceFields {

    private static final int RADIOS_IN_A_ROW = 3;
    private static final int BOXES_IN_A_ROW = 4;

    private ChoiceFields() {}

    static AnswerField<String> one(Choice choice) {
        if (choice.isSearched()) {
            return searched(choice.isRegister());
        }
        return choice.unfolds() ? unfolding() : radios(choice.options());
    }

    static AnswerField<Set<String>> several(Choices choices) {
        return choices.unfolds() ? tags() : boxes(choices.options());
    }

    /** Options are offered, anything else may be written. */
    static AnswerField<String> suggesting(ShortText text) {
        ComboBox<String> box = new OpenChoice(text);
        offer(box, text.suggestions());
        return new AnswerField<>(box, value -> value, AnswerField::text);
    }

    /** The words of a value among options; itself where it is none of them. */
    static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> ViewLanguage.text(option.label()))
                .orElse(value);
    }

    /** The option that has these words. */
    static Optional<String> value(List<Option> options, String words) {
        return options.stream()
                .filter(option -> ViewLanguage.text(option.label()).strip().equals(words.strip()))
                .findFirst()
                .map(Option::value);
    }

    /** @param sorted by the words in the reader's language, for want of an order of their own */
    private static AnswerField<String> searched(boolean sorted) {
        ComboBox<String> box = new ComboBox<>();
        box.setPlaceholder(ViewLanguage.text("form.search"));
        box.setClearButtonVisible(true);
        offer(box, List.of());
        return new AnswerField<>(box, value -> value, ChoiceFields::chosen)
                .offering(options -> offer(box, sorted ? byWords(options) : options));
    }

    private static List<Option> byWords(List<Option> options) {
        return options.stream()
                .sorted(Comparator.comparing(option -> ViewLanguage.text(option.label()), Countries.order()))
                .toList();
    }

    /** Found by what is typed anywhere in their words, with or without accents. */
    private static void offer(ComboBox<String> box, List<Option> options) {
        box.setItemLabelGenerator(value -> label(options, value));
        box.setItems(
                (value, typed) -> PlainWords.of(label(options, value)).contains(PlainWords.of(typed)), values(options));
    }

    private static AnswerField<String> radios(Options options) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        if (options.isReckoned() || options.named().size() > RADIOS_IN_A_ROW) {
            group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        }
        return new AnswerField<>(group, value -> value, ChoiceFields::chosen)
                .offering(into(group::setItemLabelGenerator, group::setItems));
    }

    private static AnswerField<String> unfolding() {
        Select<String> select = new Select<>();
        select.setPlaceholder(ViewLanguage.text("form.choose"));
        return new AnswerField<>(select, value -> value, ChoiceFields::chosen)
                .offering(into(select::setItemLabelGenerator, select::setItems));
    }

    private static AnswerField<Set<String>> boxes(Options options) {
        CheckboxGroup<String> group = new CheckboxGroup<>();
        if (options.isReckoned() || options.named().size() > BOXES_IN_A_ROW) {
            group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        }
        return new AnswerField<>(group, List::copyOf, AnswerField::chosen)
                .offering(into(group::setItemLabelGenerator, group::setItems));
    }

    private static AnswerField<Set<String>> tags() {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
        box.setI18n(VaadinWords.multiSelect());
        return new AnswerField<>(box, List::copyOf, AnswerField::chosen)
                .offering(into(box::setItemLabelGenerator, box::setItems));
    }

    private static @Nullable String chosen(Answers answers, String place) {
        return answers.text(place).orElse(null);
    }

    private static Consumer<List<Option>> into(
            Consumer<ItemLabelGenerator<String>> labels, Consumer<Collection<String>> items) {
        return options -> {
            labels.accept(value -> label(options, value));
            items.accept(values(options));
        };
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }

    /** What its reader writes is the reader's own change, as what is chosen is. */
    private static final class OpenChoice extends ComboBox<String> {

        OpenChoice(ShortText text) {
            setAllowCustomValue(true);
            addCustomValueSetListener(written -> {
                String value = value(text.suggestions(), written.getDetail()).orElse(written.getDetail());
                setModelValue(value, true);
                setPresentationValue(value);
            });
        }
    }
}
