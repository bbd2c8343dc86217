package org.passerelle.ui.manager;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.function.Function;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DayFields;

/** The fields of the call's desk, labelled from the texts {@code editor.NAME}. */
final class EditorFields {

    private EditorFields() {}

    static TextField text(String name) {
        return new TextField(label(name));
    }

    /** Words in English, whose label says so. */
    static TextField english(String name) {
        TextField field = new TextField(ViewLanguage.text("editor.inEnglish", label(name)));
        field.getElement().setAttribute("lang", "en");
        return field;
    }

    static TextArea area(String name) {
        TextArea area = new TextArea(label(name));
        area.setMinHeight("7rem");
        return area;
    }

    static TextArea englishArea(String name) {
        TextArea area = area(name);
        area.setLabel(ViewLanguage.text("editor.inEnglish", label(name)));
        area.getElement().setAttribute("lang", "en");
        return area;
    }

    static IntegerField number(String name, int min) {
        return number(name, min, Integer.MAX_VALUE);
    }

    /** A whole number between two bounds. */
    static IntegerField number(String name, int min, int max) {
        IntegerField field = new IntegerField(label(name));
        field.setMin(min);
        field.setMax(max);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(ViewLanguage.text("editor.wholeNumber"))
                .setMinErrorMessage(ViewLanguage.text("editor.atLeast", min))
                .setMaxErrorMessage(ViewLanguage.text("editor.atMost", max)));
        return field;
    }

    static FigureField money(String name) {
        return FigureField.money(label(name));
    }

    static FigureField percent(String name) {
        return FigureField.percent(label(name));
    }

    static DatePicker day(String name) {
        return DayFields.day(label(name));
    }

    static DateTimePicker moment(String name) {
        DateTimePicker picker = DayFields.moment();
        picker.setLabel(label(name));
        picker.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(ViewLanguage.text("editor.badMoment"))
                .setIncompleteInputErrorMessage(ViewLanguage.text("editor.badMoment")));
        return picker;
    }

    static <T> Select<T> choice(String name, Collection<T> items, Function<T, String> words) {
        Select<T> select = new Select<>();
        select.setLabel(label(name));
        select.setItems(items);
        select.setItemLabelGenerator(words::apply);
        return select;
    }

    static <T> CheckboxGroup<T> several(String name, Collection<T> items, Function<T, String> words) {
        CheckboxGroup<T> group = new CheckboxGroup<>(label(name));
        group.setItems(items);
        group.setItemLabelGenerator(words::apply);
        return group;
    }

    static String label(String name) {
        return ViewLanguage.text("editor." + name);
    }
}
