package org.passerelle.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Themes;
import org.passerelle.people.BodyContact;
import org.passerelle.people.ThematicExpert;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.security.Fields;

/** Which theme has an expert, whether it can be asked and how it is reached, over the list. */
final class ExpertDialog {

    private final ComboBox<String> theme = new ComboBox<>(ViewLanguage.text("expert.theme"));
    private final StatusField status = new StatusField("postStatus");
    private final ContactFields contact;
    private final FaultsBeside faults = new FaultsBeside().at("theme", theme);
    private final Dialog dialog;
    private final BiConsumer<ThematicExpert, ContactFields> save;

    /**
     * @param free the codes of the themes that have no expert yet; of the one that is edited its own
     * @param save refuses a theme that has an expert
     */
    ExpertDialog(
            @Nullable ThematicExpert before,
            List<String> free,
            Themes themes,
            BodyContact reached,
            BiConsumer<ThematicExpert, ContactFields> save) {
        this.save = save;
        contact = new ContactFields(reached);
        dialog = new Dialog(ViewLanguage.text(before == null ? "experts.new" : "reference.edit"));
        theme.setRequiredIndicatorVisible(true);
        theme.setItems(free);
        theme.setItemLabelGenerator(code -> ViewLanguage.text(themes.label(code)));
        if (before != null) {
            theme.setValue(before.theme());
            theme.setReadOnly(true);
            status.setValue(before.status());
        }
    }

    void open() {
        Button act = new Button(ViewLanguage.text("account.save"), click -> save());
        ReferenceDialog.open(dialog, act, theme, status, contact, faults);
    }

    private void save() {
        if (new Fields().require(theme, !theme.isEmpty()).areRight() && contact.areRight()) {
            faults.telling(() -> {
                save.accept(new ThematicExpert(theme.getValue(), status.getValue()), contact);
                dialog.close();
            });
        }
    }
}
