package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.DocumentType;
import org.passerelle.forms.Form;
import org.passerelle.forms.WidgetKind;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Json;

/**
 * What a request re-opened of a form: its sections by letter, the plan as a whole.
 *
 * @param sections letters, those of the plan together
 */
public record Reopening(Form form, Set<String> sections, Set<DocumentType> documents) {

    private static final Set<WidgetKind> PLAN =
            EnumSet.of(WidgetKind.BUDGET, WidgetKind.FUNDING, WidgetKind.GRANT, WidgetKind.COUNTRIES);

    public Reopening {
        sections = Set.copyOf(sections);
        documents = Set.copyOf(documents);
    }

    static Reopening of(Form form, Collection<String> sections, Collection<DocumentType> documents) {
        Set<String> plan = form.sectionsWith(PLAN);
        Set<String> letters = new HashSet<>(sections);
        if (sections.stream().anyMatch(plan::contains)) {
            letters.addAll(plan);
        }
        return new Reopening(form, letters, Set.copyOf(documents));
    }

    /** The letters that a request may name: documents are named one by one. */
    public static List<String> nameable(Form form) {
        Set<String> uploads = form.sectionsWith(EnumSet.of(WidgetKind.UPLOAD));
        return form.sections().stream()
                .map(section -> section.head().id())
                .filter(letter -> !uploads.contains(letter))
                .toList();
    }

    public boolean isOpen(String letter) {
        return sections.contains(letter);
    }

    public boolean isPlanOpen() {
        return form.sectionsWith(PLAN).stream().anyMatch(sections::contains);
    }

    /** Whether everything that the content changes of the dossier lies in what is open. */
    boolean allows(Dossier before, DossierContent content) {
        return changed(before, content).allMatch(this::isOpenAt) && (isPlanOpen() || keepsPlan(before, content));
    }

    /** Whether a finding is about what was re-opened. */
    boolean concerns(Finding finding) {
        boolean ofPlan = finding.code().startsWith("B");
        return ofPlan ? isPlanOpen() : isOpenAt(finding.place());
    }

    private boolean isOpenAt(String place) {
        return form.sectionOf(place).map(s -> sections.contains(s.head().id())).orElse(false);
    }

    private static boolean keepsPlan(Dossier before, DossierContent content) {
        return content.plan() == null || before.plan().equals(content.plan());
    }

    /** The places of the answers that become others, and of the partners that come or go. */
    private static Stream<String> changed(Dossier before, DossierContent content) {
        Map<String, Object> known = before.answers().values();
        List<String> places = new ArrayList<>();
        if (content.answers() != null) {
            content.answers().forEach((key, value) -> {
                if (!Objects.equals(written(value), written(known.get(key)))) {
                    places.add(key);
                }
            });
        }
        if (content.partners() != null) {
            Set<Partner> kept = new HashSet<>(before.partners());
            kept.retainAll(content.partners());
            Stream.concat(before.partners().stream(), content.partners().stream())
                    .filter(partner -> !kept.contains(partner))
                    .forEach(partner -> places.add(partner.role().place()));
        }
        return places.stream();
    }

    private static String written(@Nullable Object value) {
        return value == null ? "" : Json.write(value);
    }
}
