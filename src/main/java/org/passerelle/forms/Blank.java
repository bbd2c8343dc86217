package org.passerelle.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of a form's answers with nothing in it: every key there, every answer null. */
final class Blank {

    private Blank() {}

    /** The answers, with null for what is not answered. */
    static Map<String, Object> under(List<? extends Component> components, Map<String, Object> answers) {
        Map<String, Object> shape = new LinkedHashMap<>();
        for (Component component : components) {
            lay(component, shape);
        }
        merge(shape, answers);
        return shape;
    }

    private static void lay(Component component, Map<String, Object> into) {
        if (component instanceof Group group) {
            Map<String, Object> inner = group.path().isEmpty() ? into : Paths.descend(into, group.path());
            group.components().forEach(child -> lay(child, inner));
        } else if (component instanceof DynamicList list) {
            Paths.put(into, list.path(), new ArrayList<>());
        } else if (component instanceof Question question) {
            Paths.put(into, question.key(), null);
        } else if (component instanceof Computed computed) {
            Paths.put(into, computed.key(), null);
        }
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner && into.get(key) instanceof Map<?, ?> target) {
                merge((Map<String, Object>) target, (Map<String, Object>) inner);
            } else {
                into.put(key, value);
            }
        });
    }
}
