package org.passerelle.ui.security;

/** Where the pages of signing in and of the own account are. */
public final class AccountPages {

    public static final String LOGIN = "login";
    public static final String ACCOUNT = "account";
    public static final String ADD_ORGANISATION = "account/organisation";
    public static final String REGISTER = "register";
    public static final String FORGOTTEN = "forgotten-password";

    private AccountPages() {}
}
