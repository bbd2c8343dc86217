package org.passerelle.start;

import java.util.List;
import java.util.stream.Stream;
import org.passerelle.people.FirstAdministrator;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** While nobody can administer the service, each start prints a fresh link by which somebody can. */
@Component
class FirstAdministratorNotice implements StartNotice {

    private final FirstAdministrator administrator;
    private final Texts texts;

    FirstAdministratorNotice(FirstAdministrator administrator, Texts texts) {
        this.administrator = administrator;
        this.texts = texts;
    }

    @Override
    public List<String> lines() {
        return administrator.link().stream()
                .flatMap(link -> Stream.of(Language.values())
                        .map(language -> texts.get(language, "start.firstAdministrator", link)))
                .toList();
    }
}
