package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Bodies;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.People;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.people.Role;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;

/** The diplomatic posts: what each answers for, how it is reached, who heads it and who speaks for it. */
@Route(value = "admin/posts", layout = MainLayout.class)
@Menu(title = "posts.menu", order = 62)
@RolesAllowed("ADMIN")
class PostsView extends PageView {

    private final transient Posts posts;
    private final transient BodyContacts contacts;
    private final transient BodyOpinions opinions;
    private final transient People people;
    private final transient CurrentActor current;
    private final PageHeader header;
    private final Div list = new Div();

    PostsView(Posts posts, BodyContacts contacts, BodyOpinions opinions, People people, CurrentActor current) {
        this.posts = posts;
        this.contacts = contacts;
        this.opinions = opinions;
        this.people = people;
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
        Map<String, BodyContact> known = contacts.all();
        Map<String, String> members = people.withRole(Role.POST_CORRESPONDENT).stream()
                .filter(person -> person.profile().post() != null)
                .collect(Collectors.groupingBy(
                        person -> String.valueOf(person.profile().post()),
                        Collectors.mapping(person -> person.name(), Collectors.joining(", "))));
        return new DataTable<Post>(ViewLanguage.text("posts.title"))
                .captionHidden()
                .column(ViewLanguage.text("post.name"), Post::name)
                .column(ViewLanguage.text("post.answersFor"), PostsView::answersFor)
                .component(ViewLanguage.text("post.status"), post -> StatusBadge.of(post.status(), "postStatus"))
                .column(ViewLanguage.text("body.mailbox"), post -> ContactWords.mailbox(known.get(body(post))))
                .column(ViewLanguage.text("body.headName"), post -> ContactWords.head(known.get(body(post))))
                .column(ViewLanguage.text("body.members"), post -> members.getOrDefault(post.key(), "–"))
                .component(ViewLanguage.text("reference.act"), this::editButton);
    }

    private static String answersFor(Post post) {
        return Stream.of(
                        post.countries().stream().map(Countries::name),
                        post.areas().stream().map(AreaFields::words),
                        post.accredited().stream()
                                .map(country -> ViewLanguage.text("post.accreditedTo", Countries.name(country))))
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }

    private static String body(Post post) {
        return Bodies.name(ConsultationKind.EMBASSY, post.key());
    }

    private Component editButton(Post post) {
        Button button = new Button(ViewLanguage.text("reference.edit"), click -> edit(post));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(ViewLanguage.text("reference.editNamed", post.name()));
        return button;
    }

    private void edit(@Nullable Post before) {
        BodyContact contact = before == null ? BodyContact.unknown("") : contacts.of(body(before));
        int awaited = before == null ? 0 : opinions.awaited(body(before)).size();
        new PostDialog(before, contact, awaited, (post, reached) -> {
                    if (before == null) {
                        posts.enter(current.get(), post);
                    } else {
                        posts.save(current.get(), post);
                    }
                    contacts.save(current.get(), reached.contact(body(post)));
                    refresh();
                    Message.done(ViewLanguage.text("account.saved"));
                    header.takeFocus();
                })
                .open();
    }
}
