package org.passerelle.ui.security;

import org.passerelle.people.SignIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** The session of somebody who has just signed in. */
public final class Signing {

    private Signing() {}

    public static Authentication of(SignIn.Welcome welcome) {
        return UsernamePasswordAuthenticationToken.authenticated(
                SignedIn.of(welcome.person(), welcome.generation()), null, SignedIn.authorities(welcome.person()));
    }
}
