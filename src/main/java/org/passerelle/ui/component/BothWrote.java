package org.passerelle.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.ui.ViewLanguage;

/**
 * Where two pages wrote something else in one field: what stands there, and what this page says. The first stands until the
 * reader chooses.
 */
public final class BothWrote extends Section {

    /**
     * One of the fields.
     *
     * @param name of the field, as its label says
     * @param theirs what is saved, in words
     * @param mine what this page says, in words
     * @param keepMine saves this page's
     * @param keepTheirs shows what is saved
     */
    public record Field(String name, String theirs, String mine, Runnable keepMine, Runnable keepTheirs) {}

    private final H2 title = new H2(ViewLanguage.text("copy.clash.title"));
    private final Div list = new Div();
    private final transient Map<String, Field> open = new LinkedHashMap<>();

    public BothWrote() {
        addClassName("clash-choice");
        title.setId("both-wrote");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "both-wrote");
        add(title, list);
        setVisible(false);
    }

    /** Asks about these as well, each by its place, and takes the reader there. */
    public void ask(Map<String, Field> fields) {
        open.putAll(fields);
        draw();
        if (!fields.isEmpty()) {
            Attention.to(title);
        }
    }

    /** Whether the reader has still to choose in the field at a place. */
    public boolean isOpen(String place) {
        return open.containsKey(place);
    }

    private void draw() {
        setVisible(!open.isEmpty());
        list.removeAll();
        open.forEach((place, field) -> list.add(choice(place, field)));
    }

    private Div choice(String place, Field field) {
        DescriptionList both = new DescriptionList();
        both.add(new DescriptionList.Term(ViewLanguage.text("copy.clash.elsewhere")), value(field.theirs()));
        both.add(new DescriptionList.Term(ViewLanguage.text("copy.clash.mine")), value(field.mine()));
        Button own = button("copy.clash.keepMine", place, field, field.keepMine());
        own.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(own, button("copy.clash.keepSaved", place, field, field.keepTheirs()));
        actions.addClassName("actions");
        return new Div(new H3(field.name()), both, actions);
    }

    private static DescriptionList.Description value(String words) {
        DescriptionList.Description shown =
                new DescriptionList.Description(words.isEmpty() ? ViewLanguage.text("copy.emptied") : words);
        shown.addClassName("typed");
        return shown;
    }

    private Button button(String key, String place, Field field, Runnable act) {
        Button button = new Button(ViewLanguage.text(key), click -> {
            open.remove(place);
            draw();
            act.run();
        });
        button.setAriaLabel(ViewLanguage.text(key + "Name", field.name()));
        return button;
    }
}
