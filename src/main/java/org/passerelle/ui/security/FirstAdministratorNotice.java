package org.passerelle.ui.security;

import java.util.Arrays;
import java.util.List;
import org.passerelle.people.FirstAdministrator;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.start.StartNotice;
import org.springframework.stereotype.Component;

/** Prints the one-time link for the first administrator while a database has none. */
@Component
class FirstAdministratorNotice implements StartNotice {

    private final FirstAdministrator first;
    private final Texts texts;

    FirstAdministratorNotice(FirstAdministrator first, Texts texts) {
        this.first = first;
        this.texts = texts;
    }

    @Override
    public List<String> lines() {
        return first.link()
                .map(link -> Arrays.stream(Language.values())
                        .map(language -> texts.get(language, "start.firstAdministrator", link))
                        .toList())
                .orElse(List.of());
    }
}
