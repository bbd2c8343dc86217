package org.passerelle.ui.manager;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.calls.CallDefinition;
import org.passerelle.forms.Forms;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryGroups;
import org.passerelle.funding.RateTables;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.component.FieldCheck;

/** The whole definition of a call on the desk, section by section. */
final class CallEditor extends Div {

    private final CallSketch sketch;
    private final transient CountryGroups countryGroups;
    private final List<EditorSection> sections;

    CallEditor(
            CallSketch sketch,
            RateTables rates,
            Forms forms,
            CountryGroups countryGroups,
            Function<Role, List<Person>> holders) {
        this.sketch = sketch;
        this.countryGroups = countryGroups;
        this.sections = List.of(
                new IdentitySection(),
                new CalendarSection(),
                new FundersSection(),
                new MoneySection(rates, sketch.opensAt.getYear()),
                new EligibilitySection(forms.versions(Forms.DOSSIER)),
                new AppraisalSection(),
                new VisibilitySection(),
                new VisasSection(holders),
                new GridSection(),
                new ConstraintsSection());
        sections.forEach(section -> {
            section.load(sketch);
            add(section);
        });
    }

    /** What the fields say; empty where one is wrong or missing: it is marked and the first takes the focus. */
    Optional<CallDefinition> definition() {
        boolean complete = true;
        for (EditorSection section : sections) {
            complete &= section.store(sketch);
        }
        if (!complete) {
            FieldCheck.focusFirst(sections.stream().flatMap(EditorSection::inputs));
            return Optional.empty();
        }
        sketch.countryGroups = groupsOn(sketch.opensAt.toLocalDate());
        return Optional.of(sketch.definition());
    }

    /** Leads to the field of a finding. */
    void goTo(String place) {
        for (EditorSection section : sections) {
            if (section.focus(place)) {
                return;
            }
        }
    }

    /** How the countries stand on the day of opening; what is known already counts where the list is silent. */
    private Map<CountryCode, CountryGroup> groupsOn(LocalDate day) {
        Map<CountryCode, CountryGroup> groups = new HashMap<>(sketch.countryGroups);
        countryGroups.all().stream()
                .map(CountryGroups.Entry::country)
                .distinct()
                .forEach(country -> countryGroups.on(country, day).ifPresent(group -> groups.put(country, group)));
        return groups;
    }
}
