package org.passerelle.ui.security;

import org.passerelle.people.Accounts;
import org.passerelle.people.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in with a name and a password; says only that they do not go together, or that the name must wait. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;

    PasswordSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        SignIn result = accounts.signIn(typed.getName(), String.valueOf(typed.getCredentials()));
        if (result instanceof SignIn.Welcome welcome) {
            UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                    SignedIn.of(welcome.person(), welcome.generation()), null, SignedIn.authorities(welcome.person()));
            token.setDetails(typed.getDetails());
            return token;
        } else if (result instanceof SignIn.Wait wait) {
            throw new LockedException(wait.until().toString());
        }
        throw new BadCredentialsException("wrong");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
