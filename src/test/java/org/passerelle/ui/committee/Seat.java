package org.passerelle.ui.committee;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.people.Person;
import org.passerelle.shared.Language;
import org.passerelle.ui.officer.OffersView;
import org.passerelle.ui.security.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A person of the service at the committee's table, without a browser. */
final class Seat {

    private Seat() {}

    static void take(ApplicationContext application, Person person, String path) {
        List<SimpleGrantedAuthority> roles = person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        SignedIn signedIn = new SignedIn(person.id().value(), person.login(), 0);
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, roles);
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes(), application, MockedUI::new));
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(authentication);
        request.setUserInRole((principal, role) -> roles.contains(new SimpleGrantedAuthority("ROLE_" + role)));
        UI.getCurrent().setLocale(Language.FR.locale());
        UI.getCurrent().navigate(path);
    }

    private static Routes routes() {
        Routes routes = new Routes();
        routes.getRoutes()
                .addAll(List.of(
                        CommitteeView.class,
                        SessionView.class,
                        FairnessView.class,
                        MinutesView.class,
                        WrittenView.class,
                        ProjectionView.class,
                        view("org.passerelle.ui.signatory.SigningView"),
                        view("org.passerelle.ui.signatory.DecisionsView"),
                        OffersView.class));
        return routes;
    }

    /** A page of the neighbouring package, which keeps it to itself. */
    private static Class<? extends Component> view(String name) {
        try {
            return Class.forName(name).asSubclass(Component.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the screen as it is, for another to take a seat; what is answered comes back to it. */
    static Runnable rest() {
        Map<Class<?>, Object> screen = new HashMap<>(); // held here: what is current is held by nobody else
        CurrentInstance.getInstances().keySet().forEach(type -> Optional.ofNullable(CurrentInstance.get(type))
                .ifPresent(now -> screen.put(type, now)));
        SecurityContext person = SecurityContextHolder.getContext();
        return () -> {
            CurrentInstance.clearAll();
            screen.forEach((type, now) -> makeCurrent(type, now));
            SecurityContextHolder.setContext(person);
        };
    }

    private static <T> void makeCurrent(Class<T> type, Object now) {
        CurrentInstance.set(type, type.cast(now));
    }

    static void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** What stands on the page, blanks made plain. */
    static String words() {
        List<String> texts = new ArrayList<>();
        UI.getCurrent().getChildren().forEach(child -> collect(child.getElement(), texts));
        return String.join(" ", texts).replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    /** The cells of a row of a table, by its heading; blanks made plain. */
    static List<String> row(Component within, String heading) {
        List<Element> rows = new ArrayList<>();
        rows(within.getElement(), rows);
        return rows.stream()
                .map(row -> row.getChildren().map(Seat::text).toList())
                .filter(cells -> cells.get(0).equals(heading))
                .map(cells -> cells.subList(1, cells.size()))
                .findFirst()
                .orElseThrow();
    }

    private static void rows(Element element, List<Element> rows) {
        if (element.isTextNode()) {
            return;
        }
        if ("tr".equals(element.getTag())) {
            rows.add(element);
        } else {
            element.getChildren().forEach(child -> rows(child, rows));
        }
    }

    /** What stands in a part of the page, blanks made plain. */
    static String text(Element element) {
        List<String> texts = new ArrayList<>();
        collect(element, texts);
        return String.join(" ", texts).replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static void collect(Element element, List<String> texts) {
        if (element.isTextNode()) {
            texts.add(element.getText());
        } else if (element.isVisible()) {
            element.getChildren().forEach(child -> collect(child, texts));
        }
    }
}
