package org.passerelle.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The views that readers keep of their lists, their own and those shared with the service. A view holds filters and columns
 * alone: what it shows are the reader's own rights.
 */
@Service
@Transactional
public class SavedViews {

    private static final int LONGEST_NAME = 80;

    private final SavedViewsTable table;
    private final Rights rights;

    SavedViews(SavedViewsTable table, Rights rights) {
        this.table = table;
        this.rights = rights;
    }

    /** Those of a list that this reader may open, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor, SavedView.ListName list) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        return table.of(actor.personId(), list, maySeeShared(actor));
    }

    /** One of them, opened by its link. */
    @Transactional(readOnly = true)
    public Optional<SavedView> find(Actor actor, SavedView.ListName list, UUID view) {
        return of(actor, list).stream().filter(saved -> saved.id().equals(view)).findFirst();
    }

    /**
     * Keeps a view under a name; one of the reader's own with this name is replaced.
     *
     * @param shared opens it to the service; only for who works there
     * @throws Refusal INVALID_VALUE for a name that is empty or longer than 80 characters
     */
    public UUID save(Actor actor, SavedView.ListName list, String name, boolean shared, Map<String, String> settings) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        if (shared) {
            rights.require(actor, Act.READ_CALL);
        }
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "name", called);
        }
        return table.save(new SavedView(UUID.randomUUID(), list, actor.personId(), called, shared, settings, false));
    }

    /** Takes one of the reader's own away. */
    public void remove(Actor actor, UUID view) {
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        if (!table.remove(actor.personId(), view)) {
            throw new Refusal(RefusalCode.UNKNOWN, view);
        }
    }

    /** The list opens with this view from now on, for this reader; with none where it is empty. */
    public void openWith(Actor actor, SavedView.ListName list, Optional<UUID> view) {
        view.filter(id -> find(actor, list, id).isEmpty()).ifPresent(id -> {
            throw new Refusal(RefusalCode.UNKNOWN, id);
        });
        rights.require(actor, Act.KEEP_OWN_ACCOUNT);
        table.first(actor.personId(), list, view);
    }

    /** Whether this reader may share a view with the service, and sees what others share. */
    public boolean maySeeShared(Actor actor) {
        return rights.allows(actor, Act.READ_CALL);
    }
}
