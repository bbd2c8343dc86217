package org.passerelle.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The form of a post behind its link, filled as a person does: by the words that it reads. */
record OpinionSheet(Page page) {

    static final String SECRET = "Un différend frontalier, à ne pas ébruiter.";

    /** Everything that is required, favourable with one condition. */
    OpinionSheet filled() {
        choose("Favorable avec réserves");
        write("Motivation", "Le poste connaît la commune et demande un point d’étape avant les travaux.");
        write("Réserve 1", "Un point d’étape avant les travaux.");
        write("Priorité pour le poste (1 à 5)", "4");
        write("Cohérence avec la stratégie dans le pays", "Le projet suit la stratégie du poste.");
        write("Statut juridique et capacité de la collectivité partenaire", "Commune de plein exercice.");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("connue du poste"))
                .getByLabel("Oui")
                .check();
        choose("Verte – vigilance normale");
        write("Sensibilité politique ou diplomatique", SECRET);
        write("Auteur de l’avis", "Claire Exemple");
        write("Fonction", "Attachée de coopération");
        tick("Avis validé par le chef de service ou l’ambassadeur");
        tick("Je déclare n’avoir aucun intérêt personnel dans ce dossier");
        write("Approuvé par (nom et fonction)", "Ambassadeur Exemple");
        return this;
    }

    void write(String label, String text) {
        field(label).fill(text);
    }

    Locator field(String label) {
        Pattern named = Pattern.compile("^" + label.replaceAll("[()?]", "\\\\$0") + "( \\(€\\))?\\s*\\*?$");
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(named))
                .first();
    }

    void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    private void choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private void tick(String label) {
        page.getByLabel(label).check();
    }
}
