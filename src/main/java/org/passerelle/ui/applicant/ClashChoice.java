package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Written.Clash;
import org.passerelle.people.Person;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;

/**
 * Where two wrote in one field: whose value stands there, since when, and what the reader wrote. Theirs stands until the
 * reader chooses.
 */
final class ClashChoice extends Section {

    private final transient DossierDesk desk;
    private final transient TypedPieces pieces;
    private final transient ZoneId zone;
    private final transient Consumer<Clash> mine;
    private final transient Consumer<Clash> theirs;
    private final transient List<Clash> open = new ArrayList<>();
    private final H2 title = new H2(ViewLanguage.text("copy.clash.title"));
    private final Div list = new Div();

    /**
     * @param mine writes the own value over the other's
     * @param theirs leaves the other's
     */
    ClashChoice(DossierDesk desk, TypedPieces pieces, ZoneId zone, Consumer<Clash> mine, Consumer<Clash> theirs) {
        this.desk = desk;
        this.pieces = pieces;
        this.zone = zone;
        this.mine = mine;
        this.theirs = theirs;
        addClassName("clash-choice");
        title.setId("clash-choice");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "clash-choice");
        add(title, list);
        setVisible(false);
    }

    void show(List<Clash> clashes) {
        clashes.forEach(clash -> {
            open.removeIf(c -> c.part().equals(clash.part()) && c.place().equals(clash.place()));
            open.add(clash);
        });
        draw();
        if (!clashes.isEmpty()) {
            Attention.to(title);
        }
    }

    /** Whether the reader has still to choose in a part. */
    boolean isOpen(String place) {
        return open.stream()
                .anyMatch(c -> place.equals(c.place())
                        || place.startsWith(c.place() + ".")
                        || c.place().startsWith(place + ".")
                        || c.place().replace(".amounts.", ".").equals(place));
    }

    private void draw() {
        setVisible(!open.isEmpty());
        list.removeAll();
        open.forEach(clash -> list.add(choice(clash)));
    }

    private Div choice(Clash clash) {
        String name = pieces.name(clash);
        DescriptionList both = new DescriptionList();
        both.add(new DescriptionList.Term(whose(clash)), value(clash, clash.theirs()));
        both.add(new DescriptionList.Term(ViewLanguage.text("copy.clash.mine")), value(clash, clash.mine()));
        Button own = button("copy.clash.keepMine", name, clash, mine);
        own.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(own, button("copy.clash.keepTheirs", name, clash, theirs));
        actions.addClassName("actions");
        return new Div(new H3(name), both, actions);
    }

    private DescriptionList.Description value(Clash clash, @Nullable Object value) {
        String words = pieces.words(clash, Optional.ofNullable(value));
        DescriptionList.Description shown =
                new DescriptionList.Description(words.isEmpty() ? ViewLanguage.text("copy.emptied") : words);
        shown.addClassName("typed");
        return shown;
    }

    private String whose(Clash clash) {
        Optional<Person> other = Optional.ofNullable(clash.other()).flatMap(desk.people()::find);
        if (other.isEmpty() || clash.at() == null) {
            return ViewLanguage.text("copy.clash.theirs");
        }
        return ViewLanguage.text("copy.clash.theirsNamed", other.get().name(), EditorView.time(clash.at(), zone));
    }

    private Button button(String key, String name, Clash clash, Consumer<Clash> act) {
        Button button = new Button(ViewLanguage.text(key), click -> {
            open.remove(clash);
            draw();
            act.accept(clash);
        });
        button.setAriaLabel(ViewLanguage.text(key + "Name", name));
        return button;
    }
}
