package org.passerelle.ui;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.passerelle.people.Accounts;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.SignIn;
import org.passerelle.shared.Language;
import org.passerelle.ui.security.Signing;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** The screens without a browser: who looks at them, and in which language. */
public final class AccountScreen {

    private static final Routes ROUTES = routes();

    private AccountScreen() {}

    /** Opens the screens for a person of {@link PeopleFixture} who signs in with its password. */
    public static void open(ApplicationContext context, String login, Language language) {
        SignIn signIn = context.getBean(Accounts.class).signIn(login, PeopleFixture.PASSWORD);
        SecurityContextHolder.getContext().setAuthentication(Signing.of((SignIn.Welcome) signIn));
        open(context, language);
    }

    /** Opens the screens for a visitor, or for who is signed in already. */
    public static void open(ApplicationContext context, Language language) {
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
        UI.getCurrent().setLocale(language.locale());
        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .ifPresent(AccountScreen::present);
    }

    public static void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** The views are not public, which the discovery of Karibu passes over. */
    private static Routes routes() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Routes routes = new Routes();
        scan.findCandidateComponents("org.passerelle.ui").forEach(view -> routes.getRoutes()
                .add(ClassUtils.resolveClassName(view.getBeanClassName(), null).asSubclass(Component.class)));
        return routes;
    }

    private static void present(Authentication who) {
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(who);
        request.setUserInRole((principal, role) ->
                who.getAuthorities().stream().anyMatch(g -> g.getAuthority().equals("ROLE_" + role)));
    }
}
