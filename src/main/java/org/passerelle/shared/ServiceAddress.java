package org.passerelle.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where readers of mails and letters find the service: the setting {@code passerelle.address}. */
@Component
public class ServiceAddress {

    private final String home;

    public ServiceAddress(@Value("${passerelle.address:http://localhost:8080}") String home) {
        this.home = home.replaceFirst("/+$", "");
    }

    /** The address of a page, by its path without a slash before it. */
    public String of(String path) {
        return home + "/" + path;
    }
}
