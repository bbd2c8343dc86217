package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.people.Register;
import org.passerelle.people.Territory;
import org.passerelle.shared.Siret;
import org.passerelle.ui.ViewLanguage;

/** Says beneath a SIRET what the register of French authorities knows of it; read out when it changes. */
public final class RegisterNote extends Div {

    private final transient Register register;

    public RegisterNote(Register register) {
        this.register = register;
        addClassNames("small", "soft");
        getElement().setAttribute("role", "status");
    }

    /** Shows what is known of the number and answers it; silent while the number is no SIRET. */
    public Optional<Territory> about(String typed) {
        Optional<Territory> known = register.bySiret(typed);
        String siret = typed.replaceAll("\\s", "");
        setText(known.map(territory -> ViewLanguage.text("organisation.register.knows", words(territory)))
                .orElseGet(() -> Siret.isValid(siret) ? ViewLanguage.text("organisation.register.unknown") : ""));
        return known;
    }

    /** Says what of a chosen authority was filled in, and what is left to be typed: the register holds no establishment. */
    public void chosen(Territory territory) {
        setText(ViewLanguage.text(
                "organisation.register.chosen",
                words(territory),
                territory.siren() == null ? "none" : territory.siren().value(),
                left(territory)));
    }

    /** What of the seat is to be typed: "none" of it is known, the "town" without its code, or "all". */
    private static String left(Territory territory) {
        if (territory.city() == null) {
            return "none";
        }
        return territory.postalCode() == null ? "town" : "all";
    }

    /** Warns beside what is known when the number is that of another commune (domain.md §3.16). */
    public void compare(String typed, String insee) {
        about(typed);
        String siret = typed.replaceAll("\\s", "");
        if (Siret.isValid(siret) && register.disagree(new Siret(siret).siren(), insee.strip())) {
            setText(ViewLanguage.text("organisation.register.disagrees") + " " + getText());
        }
    }

    /** The name with its codes: "Commune de Quimper (29232), Finistère (29), Bretagne (53)". */
    private String words(Territory territory) {
        String code = territory.inseeCode() == null ? "" : " (" + territory.inseeCode() + ")";
        return Stream.of(
                        Optional.of(territory.organisation() + code),
                        Optional.ofNullable(territory.department())
                                .flatMap(d -> register.departmentName(d).map(name -> name + " (" + d + ")")),
                        Optional.ofNullable(territory.region()).map(register::regionLabel))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
