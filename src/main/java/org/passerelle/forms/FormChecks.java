package org.passerelle.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What must hold of a form as a whole: each key once, the keys that Java knows, no expression over a name nobody asks. */
final class FormChecks {

    /** Facts of the dossier that a form's expressions may use beside the answers. */
    static final Map<String, Object> FACTS = Map.of("scheme", "", "funders", List.of(), "years", List.of());

    private FormChecks() {}

    static void check(String file, Form form) {
        Set<String> keys = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Located located : form.components()) {
            Component component = located.component();
            if (!ids.add(component.head().id())) {
                throw new MalformedForm(file, component.head().id(), "id stands twice");
            }
            if (!located.path().isEmpty() && !keys.add(located.path())) {
                throw new MalformedForm(file, located.path(), "key stands twice");
            }
        }
        checkKnown(file, form);
        checkLogicalFramework(file, form, keys);
        names(file, form.sections(), Scope.of(form, Answers.none(), FACTS));
    }

    /** A key marked {@code java} stands in the form's class of constants, and each constant in the form. */
    private static void checkKnown(String file, Form form) {
        Set<String> marked = new TreeSet<>();
        for (Located located : form.components()) {
            if (located.component().head().property("java").isPresent()) {
                marked.add(located.path());
            }
        }
        Set<String> known = KnownKeys.of(form.id());
        for (String key : known) {
            if (!marked.contains(key)) {
                throw new MalformedForm(file, key, "Java needs this key, and no component marked java has it");
            }
        }
        for (String key : marked) {
            if (!known.contains(key)) {
                throw new MalformedForm(file, key, "is marked java, and Java does not know it");
            }
        }
    }

    /** A table of lists that nobody asks for would stay empty. */
    private static void checkLogicalFramework(String file, Form form, Set<String> keys) {
        for (Located located : form.components()) {
            if (located.component() instanceof Widget widget
                    && widget.kind() == WidgetKind.LOGFRAME
                    && !keys.containsAll(LogicalFramework.LISTS)) {
                throw new MalformedForm(
                        file,
                        widget.head().id(),
                        "a logframe needs the lists " + new TreeSet<>(LogicalFramework.LISTS));
            }
        }
    }

    private static void names(String file, List<? extends Component> components, Scope scope) {
        for (Component component : components) {
            Expressions.of(component).forEach(feel -> {
                List<String> unknown = feel.unknownNames(scope);
                if (!unknown.isEmpty()) {
                    throw new MalformedForm(file, component.head().id(), feel + ": " + unknown);
                }
            });
            if (component instanceof Group group) {
                names(file, group.components(), scope);
            } else if (component instanceof DynamicList list) {
                names(file, list.components(), scope.item(list, Map.of(), 0));
            }
        }
    }
}
