package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.passerelle.desk.SavedView;
import org.passerelle.desk.SavedViews;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.security.Fields;

/** The views that a reader keeps of a list: choosing one, keeping what is shown, and the address that bears it. */
final class ViewsBar extends Div {

    private static final String VIEW = "view";
    private static final int LONGEST_NAME = 80;

    private final transient SavedViews views;
    private final transient Actor actor;
    private final SavedView.ListName list;
    private final String path;
    private final transient Supplier<Map<String, String>> settings;
    private final transient Consumer<Map<String, String>> apply;
    private final Select<SavedView> choice = new Select<>();
    private final Button remove = new Button(ViewLanguage.text("views.remove"), click -> remove());

    /**
     * @param settings what the list is set to now
     * @param apply sets the list and reads it
     */
    ViewsBar(
            SavedViews views,
            Actor actor,
            SavedView.ListName list,
            String path,
            Supplier<Map<String, String>> settings,
            Consumer<Map<String, String>> apply) {
        this.views = views;
        this.actor = actor;
        this.list = list;
        this.path = path;
        this.settings = settings;
        this.apply = apply;
        addClassName("views-bar");
        choice.setLabel(ViewLanguage.text("views.view"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(ViewLanguage.text("views.none"));
        choice.setItemLabelGenerator(this::name);
        choice.addValueChangeListener(change -> {
            showRemove();
            if (change.isFromClient()) {
                apply.accept(
                        change.getValue() == null ? Map.of() : change.getValue().settings());
                keepAddress(Optional.ofNullable(change.getValue()));
            }
        });
        Button keep = new Button(ViewLanguage.text("views.keep"), click -> keep());
        for (Button button : new Button[] {keep, remove}) {
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        }
        add(choice, keep, remove);
        refresh(Optional.empty());
    }

    /** Opens what the address asks for: a view, filters, or else the reader's first view. */
    void enter(Location location) {
        Map<String, String> asked = new TreeMap<>();
        location.getQueryParameters().getParameters().forEach((name, values) -> asked.put(name, values.get(0)));
        Optional<SavedView> view = Optional.ofNullable(asked.get(VIEW))
                .flatMap(id -> parsed(id))
                .flatMap(id -> views.find(actor, list, id))
                .or(() -> asked.isEmpty() ? first() : Optional.empty());
        view.ifPresent(choice::setValue);
        apply.accept(view.map(SavedView::settings).orElse(asked));
    }

    /** The reader changed a filter: what is shown is no kept view any more. */
    void changed() {
        choice.clear();
        keepAddress(Optional.empty());
    }

    private Optional<SavedView> first() {
        return views.of(actor, list).stream().filter(SavedView::first).findFirst();
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void keepAddress(Optional<SavedView> view) {
        Map<String, String> shown =
                view.map(saved -> Map.of(VIEW, saved.id().toString())).orElseGet(settings);
        String query = QueryParameters.simple(shown).getQueryString();
        getElement()
                .executeJs("history.replaceState(history.state, '', $0)", query.isEmpty() ? path : path + "?" + query);
    }

    private String name(SavedView view) {
        if (view == null) {
            return ViewLanguage.text("views.none");
        }
        return view.shared() ? ViewLanguage.text("views.sharedName", view.name()) : view.name();
    }

    private void showRemove() {
        SavedView chosen = choice.getValue();
        remove.setVisible(chosen != null && chosen.owner().equals(actor.person()));
    }

    private void refresh(Optional<UUID> chosen) {
        var all = views.of(actor, list);
        choice.setItems(all);
        all.stream()
                .filter(view -> chosen.filter(view.id()::equals).isPresent())
                .forEach(choice::setValue);
        showRemove();
    }

    private void remove() {
        views.remove(actor, choice.getValue().id());
        Message.done(ViewLanguage.text("views.removed"));
        refresh(Optional.empty());
        keepAddress(Optional.empty());
        choice.focus();
    }

    private void keep() {
        TextField name = new TextField(ViewLanguage.text("views.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        Optional.ofNullable(choice.getValue()).map(SavedView::name).ifPresent(name::setValue);
        Checkbox shared = new Checkbox(ViewLanguage.text("views.shared"));
        shared.setVisible(views.maySeeShared(actor));
        Checkbox first = new Checkbox(ViewLanguage.text("views.first"));
        Dialog dialog = new Dialog(ViewLanguage.text("views.keep"));
        Button save = new Button(ViewLanguage.text("account.save"), click -> {
            if (new Fields().require(name, !name.getValue().isBlank()).areRight()) {
                UUID id = views.save(actor, list, name.getValue(), shared.getValue(), settings.get());
                if (first.getValue()) {
                    views.openWith(actor, list, Optional.of(id));
                }
                dialog.close();
                refresh(Optional.of(id));
                keepAddress(Optional.of(choice.getValue()));
                Message.done(ViewLanguage.text("views.kept"));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div stack = new Div(name, shared, first);
        stack.addClassNames("stack", "wide");
        dialog.add(stack);
        dialog.getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> dialog.close()), save);
        dialog.setWidth("min(30rem, 94vw)");
        dialog.open();
        name.focus();
    }
}
