package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.passerelle.people.PersonId;
import org.passerelle.reviews.Fit;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.FirstField;

/** Reviewers to choose among: those that the rule proposes are ticked where some are missing, each with the reason; anybody else by name. */
final class ReviewerChoice extends Section {

    private final transient List<Fit> fits;
    private final transient FitWords words;
    private final int needed;
    private final boolean one;
    private final transient Set<PersonId> chosen = new LinkedHashSet<>();
    private final Div list = new Div();
    private final TextField search = new TextField(ViewLanguage.text("reviewers.search"));
    private final Announcement said = Announcement.alert();

    /**
     * @param fits the best first
     * @param needed how many at least; where it is one, exactly one
     * @param proposed how many of the best are ticked: none where nobody is missing
     */
    ReviewerChoice(
            String title,
            String hint,
            List<Fit> fits,
            int needed,
            int proposed,
            FitWords words,
            String act,
            Consumer<List<PersonId>> then) {
        this.fits = List.copyOf(fits);
        this.words = words;
        this.needed = needed;
        this.one = needed == 1;
        fits.stream().filter(Fit::isPossible).limit(proposed).map(Fit::reviewer).forEach(chosen::add);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        Button save = new Button(act, click -> {
            if (chosen.size() < needed) {
                said.say(ViewLanguage.text("reviewers.tooFew", needed));
                FirstField.focus(list, "");
            } else {
                then.accept(List.copyOf(chosen));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        said.addClassName("form-error");
        show();
        add(new H2(title), new Paragraph(hint), search, list, said, save);
        addClassNames("section", "pile");
    }

    private void show() {
        String sought = search.getValue().strip().toLowerCase(Locale.ROOT);
        list.removeAll();
        list.add(new DataTable<Fit>(ViewLanguage.text("reviewers.choose"))
                .captionHidden()
                .component(ViewLanguage.text("reviewers.reviewer"), this::tick)
                .column(ViewLanguage.text("reviewers.reason"), words::of)
                .code(ViewLanguage.text("reviewers.load"), FitWords::load)
                .show(fits.stream()
                        .filter(fit -> fit.name().toLowerCase(Locale.ROOT).contains(sought))
                        .toList()));
    }

    private Component tick(Fit fit) {
        Checkbox box = new Checkbox(fit.name(), chosen.contains(fit.reviewer()));
        box.setEnabled(fit.isPossible());
        box.addValueChangeListener(change -> {
            said.say("");
            if (!change.getValue()) {
                chosen.remove(fit.reviewer());
                return;
            }
            if (one && !chosen.isEmpty()) {
                chosen.clear();
                chosen.add(fit.reviewer());
                show();
            }
            chosen.add(fit.reviewer());
        });
        return box;
    }
}
