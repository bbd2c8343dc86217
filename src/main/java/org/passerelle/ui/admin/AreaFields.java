package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.people.Post;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.ViewLanguage;

/** The parts of a country that a post answers for instead of the country's post, as fields. */
final class AreaFields extends Div {

    private final ComboBox<CountryCode> country = Countries.one("post.area.country");
    private final TextField name = new TextField(ViewLanguage.text("post.area.name"));
    private final UnorderedList list = new UnorderedList();
    private final List<Post.Area> areas = new ArrayList<>();

    AreaFields(List<Post.Area> before) {
        addClassNames("stack", "wide");
        areas.addAll(before);
        Div choice = new Div(country, name, new Button(ViewLanguage.text("post.area.add"), click -> add()));
        choice.addClassName("row-acts");
        Paragraph title = new Paragraph(ViewLanguage.text("post.areas"));
        Paragraph hint = new Paragraph(ViewLanguage.text("post.area.hint"));
        hint.addClassNames("soft", "small");
        add(title, hint, choice, list);
        show();
    }

    List<Post.Area> areas() {
        return List.copyOf(areas);
    }

    private void add() {
        CountryCode chosen = country.getValue();
        if (chosen == null || name.getValue().isBlank()) {
            if (chosen == null) {
                country.focus();
            } else {
                name.focus();
            }
            return;
        }
        areas.add(new Post.Area(chosen, name.getValue().strip()));
        name.clear();
        name.focus();
        show();
    }

    private void show() {
        list.removeAll();
        areas.forEach(area -> list.add(new ListItem(line(area))));
        list.setVisible(!areas.isEmpty());
    }

    private Component line(Post.Area area) {
        Button remove = new Button(ViewLanguage.text("body.removeDay"), click -> {
            areas.remove(area);
            show();
            country.focus();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(ViewLanguage.text("body.removeDayNamed", words(area)));
        Div line = new Div(new Span(words(area)), remove);
        line.addClassName("actions");
        return line;
    }

    static String words(Post.Area area) {
        return Countries.name(area.country()) + " – " + area.name();
    }
}
