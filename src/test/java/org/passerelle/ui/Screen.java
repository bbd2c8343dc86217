package org.passerelle.ui;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import org.passerelle.people.Person;
import org.passerelle.shared.Language;
import org.passerelle.ui.security.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** A screen without a browser, before which somebody is signed in. */
public final class Screen {

    private static final Routes ROUTES = routes();

    private Screen() {}

    public static void open(ApplicationContext application, Person person, Language language) {
        application
                .getBean(JdbcClient.class)
                .sql("update passerelle.person set status = 'ACTIVE' where id = :id")
                .param("id", person.id().value())
                .update();
        List<GrantedAuthority> roles = person.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        Authentication signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value(), person.login(), 1), null, roles);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        FakeRequest request = show(application, language);
        request.setUserPrincipalInt(signedIn);
        request.setUserInRole((principal, role) ->
                roles.stream().anyMatch(granted -> granted.getAuthority().equals("ROLE_" + role)));
    }

    /** As a passer-by sees it. */
    public static void openToAnybody(ApplicationContext application, Language language) {
        SecurityContextHolder.clearContext();
        show(application, language).setUserInRole((principal, role) -> false);
    }

    private static FakeRequest show(ApplicationContext application, Language language) {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, application, UI::new));
        UI.getCurrent().setLocale(language.locale());
        return (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
    }

    /** What stands on the page, blanks made plain; a button that cannot be used says so. */
    public static String words() {
        StringBuilder words = new StringBuilder();
        UI.getCurrent().getChildren().forEach(child -> gather(child.getElement(), words));
        return words.toString().replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static void gather(Element element, StringBuilder into) {
        if (element.isTextNode()) {
            into.append(element.getText()).append(' ');
        } else if (element.isVisible()) {
            into.append(element.isEnabled() ? "" : "(disabled) ");
            element.getChildren().forEach(child -> gather(child, into));
        }
    }

    public static void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** The library finds public views only; ours are their package's. */
    private static Routes routes() {
        ClassPathScanningCandidateComponentProvider views = new ClassPathScanningCandidateComponentProvider(false);
        views.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Routes routes = new Routes().autoDiscoverViews("org.passerelle.ui");
        views.findCandidateComponents("org.passerelle.ui").forEach(found -> routes.getRoutes()
                .add(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                        .asSubclass(Component.class)));
        ClassPathScanningCandidateComponentProvider faults = new ClassPathScanningCandidateComponentProvider(false);
        faults.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        routes.getErrorRoutes().clear();
        faults.findCandidateComponents("org.passerelle.ui").forEach(found -> routes.getErrorRoutes()
                .add(fault(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))));
        return routes;
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends HasErrorParameter<?>> fault(Class<?> page) {
        return (Class<? extends HasErrorParameter<?>>) page;
    }
}
