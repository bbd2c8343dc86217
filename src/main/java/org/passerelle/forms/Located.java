package org.passerelle.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * A component with where it stands.
 *
 * @param path the dotted key of its answer, without the numbers of items; of a group the path of what it holds; empty
 *     for what is only shown
 */
public record Located(String path, Component component) {

    /** Whether an answer is kept for it. */
    public boolean isAnswered() {
        return component instanceof Question || component instanceof Computed || component instanceof DynamicList;
    }

    static List<Located> all(List<? extends Component> components) {
        List<Located> found = new ArrayList<>();
        components.forEach(c -> gather("", c, found));
        return found;
    }

    private static void gather(String prefix, Component component, List<Located> into) {
        if (component instanceof Group group) {
            String path = Paths.join(prefix, group.path());
            into.add(new Located("", group));
            group.components().forEach(c -> gather(path, c, into));
        } else if (component instanceof DynamicList list) {
            String path = Paths.join(prefix, list.path());
            into.add(new Located(path, list));
            list.components().forEach(c -> gather(path, c, into));
        } else {
            into.add(new Located(Paths.join(prefix, key(component)), component));
        }
    }

    private static String key(Component component) {
        if (component instanceof Question question) {
            return question.key();
        }
        if (component instanceof Computed computed) {
            return computed.key();
        }
        return component instanceof Widget widget ? widget.key() : "";
    }
}
