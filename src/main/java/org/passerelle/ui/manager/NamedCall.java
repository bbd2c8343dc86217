package org.passerelle.ui.manager;

import com.vaadin.flow.router.NotFoundException;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.people.Actor;

/** The call that an address names, as staff find it: drafts too. */
final class NamedCall {

    private NamedCall() {}

    /** @throws NotFoundException where there is none */
    static Call of(Calls calls, Actor actor, String code) {
        return calls.all(actor).stream()
                .filter(call -> call.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
