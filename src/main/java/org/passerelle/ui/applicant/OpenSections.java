package org.passerelle.ui.applicant;

import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Who has a section of a draft open to write in it, on this server: kept in memory, a courtesy (ADR 0084). */
@Component
final class OpenSections implements DisposableBean {

    record Place(DossierId dossier, String letter) {}

    /** One window. */
    private record Writer(Actor actor, Runnable changed) {}

    private final Map<Place, List<Writer>> writers = new HashMap<>();

    /**
     * Comes into a section, until the registration is taken back.
     *
     * @param changed hears that another came or left; must not wait for anything
     */
    Registration enter(Place place, Actor actor, Runnable changed) {
        Writer writer = new Writer(actor, changed);
        synchronized (this) {
            writers.computeIfAbsent(place, p -> new ArrayList<>()).add(writer);
        }
        tell(place, writer);
        return () -> leave(place, writer);
    }

    private void leave(Place place, Writer writer) {
        synchronized (this) {
            writers.computeIfPresent(place, (p, there) -> {
                there.remove(writer);
                return there.isEmpty() ? null : there;
            });
        }
        tell(place, writer);
    }

    /** The names of the other persons there, each once, in the order in which they came. */
    List<String> others(Place place, Actor actor) {
        return there(place).stream()
                .map(Writer::actor)
                .filter(other -> !other.personId().equals(actor.personId()))
                .map(Actor::name)
                .distinct()
                .toList();
    }

    /** A service that stops has nobody to tell. */
    @Override
    public synchronized void destroy() {
        writers.clear();
    }

    private void tell(Place place, Writer but) {
        there(place).stream().filter(writer -> !writer.equals(but)).forEach(writer -> writer.changed()
                .run());
    }

    private synchronized List<Writer> there(Place place) {
        return List.copyOf(writers.getOrDefault(place, List.of()));
    }
}
