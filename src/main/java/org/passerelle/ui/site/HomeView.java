package org.passerelle.ui.site;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;

/** The first page: the calls that are open, those announced, and those that are over with their results. */
@Route(value = "", layout = MainLayout.class)
@Menu(title = "site.home.menu", order = 100)
@AnonymousAllowed
class HomeView extends PageView {

    private final transient Clock clock;

    HomeView(Calls calls, Clock clock) {
        this.clock = clock;
        heading(ViewLanguage.text("site.home.title")).lead(ViewLanguage.text("site.home.lead"));
        List<Call> all = calls.published();
        Instant now = clock.instant();
        List<Call> open = chosen(all, call -> call.window().isOpen(now));
        if (open.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("site.home.noCall"), ViewLanguage.text("site.home.noCallHint")));
        }
        addSection("site.home.open", open);
        addSection("site.home.announced", chosen(all, call -> call.window().isBefore(now)));
        addSection(
                "site.home.over", latestFirst(chosen(all, call -> call.window().isOver(now))));
        add(new Paragraph(new RouterLink(ViewLanguage.text("site.home.verify"), VerifyView.class)));
    }

    /** What closes next stands first. */
    private static List<Call> chosen(List<Call> all, Predicate<Call> which) {
        return all.stream()
                .filter(which)
                .sorted(Comparator.comparing(call -> call.window().closesAt()))
                .toList();
    }

    private static List<Call> latestFirst(List<Call> calls) {
        List<Call> turned = new ArrayList<>(calls);
        Collections.reverse(turned);
        return turned;
    }

    private void addSection(String key, List<Call> calls) {
        if (!calls.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("call-list");
            calls.forEach(call -> list.add(new CallCard(call, clock)));
            Section section = new Section(new H2(ViewLanguage.text(key, calls.size())), list);
            section.addClassName("section");
            add(section);
        }
    }
}
