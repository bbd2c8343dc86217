package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.security.Fields;

/** The diplomatic posts and the countries each answers for. */
@Route(value = "admin/posts", layout = MainLayout.class)
@Menu(title = "posts.menu", order = 62)
@RolesAllowed("ADMIN")
class PostsView extends PageView {

    private final transient Posts posts;
    private final transient CurrentActor current;
    private final PageHeader header;
    private final Div list = new Div();

    PostsView(Posts posts, CurrentActor current) {
        this.posts = posts;
        this.current = current;
        Button create = new Button(ViewLanguage.text("posts.new"), click -> edit(null));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header = heading(ViewLanguage.text("posts.title"))
                .lead(ViewLanguage.text("posts.lead"))
                .beside(create);
        add(list);
        refresh();
    }

    private void refresh() {
        List<Post> all = posts.all();
        list.removeAll();
        list.add(
                all.isEmpty()
                        ? new EmptyState(ViewLanguage.text("posts.none"), ViewLanguage.text("posts.noneHint"))
                        : table().show(all));
    }

    private DataTable<Post> table() {
        return new DataTable<Post>(ViewLanguage.text("posts.title"))
                .captionHidden()
                .column(ViewLanguage.text("post.name"), Post::name)
                .column(
                        ViewLanguage.text("post.countries"),
                        post -> post.countries().stream().map(Countries::name).collect(Collectors.joining(", ")))
                .component(ViewLanguage.text("post.status"), PostsView::status)
                .component(ViewLanguage.text("reference.act"), this::editButton);
    }

    private static Component status(Post post) {
        Tone tone =
                switch (post.status()) {
                    case OPEN -> Tone.GOOD;
                    case SUSPENDED -> Tone.WARN;
                    case CLOSED -> Tone.BAD;
                };
        return new Badge(ViewLanguage.word("postStatus", post.status()), tone);
    }

    private Component editButton(Post post) {
        Button button = new Button(ViewLanguage.text("reference.edit"), click -> edit(post));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(ViewLanguage.text("reference.editNamed", post.name()));
        return button;
    }

    private void edit(@Nullable Post before) {
        TextField key = new TextField(ViewLanguage.text("post.key"));
        TextField name = new TextField(ViewLanguage.text("post.name"));
        MultiSelectComboBox<CountryCode> countries = Countries.several("post.countries");
        Select<Post.Status> status = new Select<>();
        status.setLabel(ViewLanguage.text("post.status"));
        status.setItems(Post.Status.values());
        status.setItemLabelGenerator(s -> ViewLanguage.word("postStatus", s));
        status.setValue(Post.Status.OPEN);
        if (before != null) {
            key.setValue(before.key());
            key.setReadOnly(true);
            name.setValue(before.name());
            countries.setValue(Set.copyOf(before.countries()));
            status.setValue(before.status());
        }
        Dialog dialog = new Dialog(ViewLanguage.text(before == null ? "posts.new" : "reference.edit"));
        Button save = new Button(ViewLanguage.text("account.save"), click -> {
            if (new Fields()
                    .require(key, !key.isEmpty())
                    .require(name, !name.isEmpty())
                    .require(countries, !countries.isEmpty())
                    .areRight()) {
                posts.save(
                        current.get(),
                        new Post(
                                key.getValue().strip().toUpperCase(Locale.ROOT),
                                name.getValue().strip(),
                                List.copyOf(countries.getValue()),
                                status.getValue()));
                dialog.close();
                refresh();
                Message.done(ViewLanguage.text("account.saved"));
                header.takeFocus();
            }
        });
        ReferenceDialog.open(dialog, save, key, name, countries, status);
    }
}
