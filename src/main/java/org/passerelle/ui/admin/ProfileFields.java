package org.passerelle.ui.admin;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Themes;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.people.Profile;
import org.passerelle.people.Register;
import org.passerelle.people.Role;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.security.Fields;

/** What is said of a person, as fields: who it is, what it may do, for which body. */
final class ProfileFields extends Div {

    private final TextField login = new TextField(ViewLanguage.text("people.login"));
    private final TextField name = new TextField(ViewLanguage.text("people.name"));
    private final EmailField email = new EmailField(ViewLanguage.text("account.email"));
    private final Select<Language> language = new Select<>();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(ViewLanguage.text("people.roles"));
    private final ComboBox<Organisation> organisation = new ComboBox<>(ViewLanguage.text("people.organisation"));
    private final ComboBox<Post> post = new ComboBox<>(ViewLanguage.text("people.post"));
    private final ComboBox<String> region = new ComboBox<>(ViewLanguage.text("people.region"));
    private final ComboBox<AfdAgency> agency = new ComboBox<>(ViewLanguage.text("people.agency"));
    private final ComboBox<String> theme = new ComboBox<>(ViewLanguage.text("people.theme"));
    private final TextField funder = new TextField(ViewLanguage.text("people.funder"));
    private final transient Organisations organisations;
    private final transient Posts posts;
    private final transient AfdAgencies agencies;

    ProfileFields(Organisations organisations, Posts posts, AfdAgencies agencies, Themes themes, Register register) {
        this.organisations = organisations;
        this.posts = posts;
        this.agencies = agencies;
        addClassNames("stack", "wide");
        language.setLabel(ViewLanguage.text("account.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(l -> ViewLanguage.word("language", l));
        language.setValue(Language.FR);
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> ViewLanguage.word("role", role));
        roles.addClassName("in-columns");
        organisation.setItems(DataProvider.fromFilteringCallbacks(
                query ->
                        organisations
                                .search(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                query -> organisations.count(query.getFilter().orElse(""))));
        organisation.setItemLabelGenerator(Organisation::name);
        organisation.setHelperText(ViewLanguage.text("people.organisationHint"));
        post.setItems(posts.all());
        post.setItemLabelGenerator(Post::name);
        region.setHelperText(ViewLanguage.text("people.regionHint"));
        Places.offerWithDesks(region, register, organisations.regions());
        region.setAllowCustomValue(true);
        region.addCustomValueSetListener(typed -> region.setValue(typed.getDetail()));
        agency.setItems(agencies.all());
        agency.setItemLabelGenerator(one -> ViewLanguage.text("afdAgency", one.name()));
        agency.setHelperText(ViewLanguage.text("people.agencyHint"));
        theme.setItems(themes.codes());
        theme.setItemLabelGenerator(code -> ViewLanguage.text(themes.label(code)));
        theme.setHelperText(ViewLanguage.text("people.themeHint"));
        funder.setHelperText(ViewLanguage.text("people.funderHint"));
        organisation.setClearButtonVisible(true);
        post.setClearButtonVisible(true);
        region.setClearButtonVisible(true);
        agency.setClearButtonVisible(true);
        theme.setClearButtonVisible(true);
        add(login, name, email, language, roles, organisation, post, region, agency, theme, funder);
    }

    void show(Profile profile) {
        login.setValue(profile.login());
        login.setReadOnly(true);
        name.setValue(profile.name());
        email.setValue(profile.email());
        language.setValue(profile.language());
        roles.setValue(profile.roles());
        Optional.ofNullable(profile.organisation()).flatMap(organisations::find).ifPresent(organisation::setValue);
        Optional.ofNullable(profile.post()).flatMap(posts::byKey).ifPresent(post::setValue);
        Optional.ofNullable(profile.agency()).flatMap(agencies::byKey).ifPresent(agency::setValue);
        theme.setValue(profile.theme());
        region.setValue(profile.region());
        funder.setValue(profile.funder() == null ? "" : profile.funder());
    }

    /** Marks what is missing; answers whether the profile can be saved. */
    boolean areRight() {
        String missing = profile().missing();
        return new Fields()
                .require(login, !login.isEmpty())
                .require(name, !name.isEmpty())
                .require(email, EmailAddress.isValid(email.getValue()), "body.emailWrong")
                .require(roles, !roles.isEmpty())
                .require(organisation, !"organisation".equals(missing))
                .require(post, !"post".equals(missing))
                .require(region, !"region".equals(missing))
                .require(funder, !"funder".equals(missing))
                .areRight();
    }

    Profile profile() {
        return new Profile(
                login.getValue().strip(),
                name.getValue().strip(),
                email.getValue().strip(),
                language.getValue(),
                roles.getValue(),
                organisation.isEmpty() ? null : organisation.getValue().id(),
                post.isEmpty() ? null : post.getValue().key(),
                orNull(region.getValue()),
                orNull(funder.getValue()),
                agency.isEmpty() ? null : agency.getValue().key(),
                orNull(theme.getValue()));
    }

    /** Says beside the field that somebody else has this login or address. */
    void showTaken(Object field) {
        TextFieldBase<?, String> taken = "login".equals(field) ? login : email;
        taken.setErrorMessage(ViewLanguage.text("people.taken"));
        taken.setInvalid(true);
        taken.focus();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
