package org.passerelle.ui.manager;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.function.Function;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.VaadinWords;

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
        return area;
    }

    static IntegerField number(String name, int min) {
        IntegerField field = new IntegerField(label(name));
        field.setMin(min);
        return field;
    }

    static BigDecimalField decimal(String name) {
        BigDecimalField field = new BigDecimalField(label(name));
        field.setLocale(ViewLanguage.current().locale());
        return field;
    }

    static DateTimePicker moment(String name) {
        DateTimePicker picker = new DateTimePicker(label(name));
        picker.setLocale(ViewLanguage.current().locale());
        picker.setDatePickerI18n(VaadinWords.datePicker());
        picker.setDateAriaLabel(ViewLanguage.text("editor.dateOf", label(name)));
        picker.setTimeAriaLabel(ViewLanguage.text("editor.timeOf", label(name)));
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
