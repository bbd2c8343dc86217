package org.passerelle.ui.reviewer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Themes;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.reviews.ReviewerProfile;
import org.passerelle.reviews.ReviewerProfiles;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Chosen;
import org.passerelle.ui.component.Countries;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.VaadinWords;

/** What a reviewer knows and takes on: one's own, or another's for officers and call managers. */
@Route(value = ReviewerProfileView.PATH, layout = MainLayout.class)
@RolesAllowed({StaffRoles.REVIEWER, StaffRoles.CASE_OFFICER, StaffRoles.CALL_MANAGER})
public class ReviewerProfileView extends PageView implements HasUrlParameter<String> {

    public static final String PATH = "reviewer-profile";

    private final transient ReviewerProfiles profiles;
    private final transient People people;
    private final transient Actor actor;
    private final MultiSelectComboBox<String> themes = several("reviewerProfile.themes");
    private final MultiSelectComboBox<CountryCode> countries = several("reviewerProfile.countries");
    private final MultiSelectComboBox<String> languages = several("reviewerProfile.languages");
    private final IntegerField most = new IntegerField(ViewLanguage.text("reviewerProfile.most"));

    ReviewerProfileView(ReviewerProfiles profiles, People people, Themes names, CurrentActor current) {
        this.profiles = profiles;
        this.people = people;
        this.actor = current.get();
        forReading();
        themes.setItems(names.codes());
        themes.setItemLabelGenerator(theme -> ViewLanguage.text(names.label(theme)));
        countries.setItems(Countries.foreign());
        countries.setItemLabelGenerator(Countries::name);
        languages.setItems(ReviewerProfile.LANGUAGES);
        languages.setItemLabelGenerator(code ->
                new Locale(code).getDisplayLanguage(ViewLanguage.current().locale()));
        languages.setHelperText(ViewLanguage.text("reviewerProfile.languagesHelp"));
        most.setMin(0);
        most.setMax(ReviewerProfile.MOST);
        most.setStepButtonsVisible(true);
        most.setRequiredIndicatorVisible(true);
        most.setHelperText(ViewLanguage.text("reviewerProfile.mostHelp"));
        most.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(ViewLanguage.text("reviewerProfile.mostWrong"))
                .setMinErrorMessage(ViewLanguage.text("reviewerProfile.mostWrong"))
                .setMaxErrorMessage(ViewLanguage.text("reviewerProfile.mostWrong"))
                .setRequiredErrorMessage(ViewLanguage.text("reviewerProfile.mostWrong")));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        PersonId person = id == null ? actor.personId() : named(id);
        show(profiles.of(actor, person), person.equals(actor.person()));
    }

    private void show(ReviewerProfile profile, boolean own) {
        removeAll();
        heading(ViewLanguage.text(own ? "reviewerProfile.own" : "reviewerProfile.title"))
                .over(people.get(profile.person()).name())
                .lead(ViewLanguage.text("reviewerProfile.lead"));
        Chosen.show(themes, profile.themes());
        Chosen.show(countries, profile.countries());
        Chosen.show(languages, profile.languages());
        most.setValue(profile.mostPerCall());
        Button save = new Button(ViewLanguage.text("reviewerProfile.save"), click -> save(profile, own));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Section fields = new Section(themes, countries, languages, most, save);
        fields.addClassNames("card", "pile");
        add(fields);
    }

    private void save(ReviewerProfile before, boolean own) {
        Integer sheets = most.getValue();
        if (sheets == null || most.isInvalid()) {
            most.setInvalid(true);
            most.focus();
            return;
        }
        profiles.keep(
                actor,
                new ReviewerProfile(
                        before.person(),
                        before.version(),
                        themes.getValue(),
                        countries.getValue(),
                        languages.getValue(),
                        sheets));
        Message.done(ViewLanguage.text("reviewerProfile.saved"));
        show(profiles.of(actor, before.person()), own);
    }

    private static PersonId named(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private static <T> MultiSelectComboBox<T> several(String key) {
        MultiSelectComboBox<T> box = new MultiSelectComboBox<>(ViewLanguage.text(key));
        box.setI18n(VaadinWords.multiSelect());
        box.setWidthFull();
        return box;
    }
}
