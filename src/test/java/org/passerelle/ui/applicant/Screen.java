package org.passerelle.ui.applicant;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import org.passerelle.people.Person;
import org.passerelle.shared.Language;
import org.passerelle.ui.security.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** One person before a screen without a browser. */
final class Screen {

    private Screen() {}

    static void open(ApplicationContext application, Person person) {
        List<SimpleGrantedAuthority> roles = person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        SignedIn signedIn = new SignedIn(person.id().value(), person.login(), 0);
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, roles);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes(), application, MockedUI::new));
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(authentication);
        request.setUserInRole((principal, role) -> roles.contains(new SimpleGrantedAuthority("ROLE_" + role)));
        UI.getCurrent().setLocale(Language.FR.locale());
    }

    private static Routes routes() {
        Routes routes = new Routes();
        routes.getRoutes()
                .addAll(List.of(
                        MyDossiersView.class,
                        NewDossierView.class,
                        MyDossierView.class,
                        SubmitView.class,
                        BankView.class,
                        EditorView.class));
        return routes;
    }

    static void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}
