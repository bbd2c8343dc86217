package org.passerelle.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.BodyContact;
import org.passerelle.people.Post;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Chosen;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.security.Fields;

/** What is said of one post, and how it is reached, over the list. */
final class PostDialog {

    private final TextField key = new TextField(ViewLanguage.text("post.key"));
    private final TextField name = new TextField(ViewLanguage.text("post.name"));
    private final MultiSelectComboBox<CountryCode> countries = Countries.several("post.countries");
    private final MultiSelectComboBox<CountryCode> accredited = Countries.several("post.accredited");
    private final StatusField status = new StatusField("postStatus");
    private final AreaFields areas;
    private final ContactFields contact;
    private final FaultsBeside faults = new FaultsBeside().at("key", key);
    private final Dialog dialog;
    private final BiConsumer<Post, ContactFields> save;

    /**
     * @param awaited how many opinions are awaited of the post
     * @param save refuses a key that is taken
     */
    PostDialog(@Nullable Post before, BodyContact reached, int awaited, BiConsumer<Post, ContactFields> save) {
        this.save = save;
        areas = new AreaFields(before == null ? List.of() : before.areas());
        contact = new ContactFields(reached);
        dialog = new Dialog(ViewLanguage.text(before == null ? "posts.new" : "reference.edit"));
        key.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        countries.setRequiredIndicatorVisible(true);
        accredited.setHelperText(ViewLanguage.text("post.accreditedHint"));
        if (before != null) {
            key.setValue(before.key());
            key.setReadOnly(true);
            name.setValue(before.name());
            Chosen.show(countries, before.countries());
            Chosen.show(accredited, before.accredited());
            status.setValue(before.status());
            if (before.isOpen()) {
                status.closing("post.closing", awaited);
            }
        }
    }

    void open() {
        Button act = new Button(ViewLanguage.text("account.save"), click -> save());
        ReferenceDialog.open(dialog, act, key, name, countries, areas, accredited, status, contact, faults);
    }

    private void save() {
        boolean answers = !countries.isEmpty() || !areas.areas().isEmpty() || !accredited.isEmpty();
        boolean named = new Fields()
                .require(key, !key.isEmpty())
                .require(name, !name.isEmpty())
                .check(countries, answers, "post.countriesMissing")
                .areRight();
        if (named && contact.areRight()) {
            faults.telling(() -> {
                save.accept(post(), contact);
                dialog.close();
            });
        }
    }

    private Post post() {
        return new Post(
                key.getValue().strip().toUpperCase(Locale.ROOT),
                name.getValue().strip(),
                List.copyOf(countries.getValue()),
                areas.areas(),
                List.copyOf(accredited.getValue()),
                status.getValue());
    }
}
