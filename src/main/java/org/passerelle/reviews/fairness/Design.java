package org.passerelle.reviews.fairness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.people.PersonId;

/** Who read what: the sheets with their dossiers and reviewers by index, in the order in which they are given. */
final class Design {

    private final List<LockedSheet> sheets;
    private final List<Subject> dossiers = new ArrayList<>();
    private final List<PersonId> reviewers;
    private final int[] dossierOf;
    private final int[] reviewerOf;
    private final int[] sheetsOfDossier;
    private final int[] sheetsOfReviewer;

    Design(List<LockedSheet> sheets) {
        this.sheets = List.copyOf(sheets);
        this.reviewers = sheets.stream().map(LockedSheet::reviewer).distinct().toList();
        Map<PersonId, Integer> places = new HashMap<>();
        reviewers.forEach(reviewer -> places.put(reviewer, places.size()));
        Map<Subject, Integer> subjects = new HashMap<>();
        dossierOf = new int[sheets.size()];
        reviewerOf = new int[sheets.size()];
        for (int i = 0; i < sheets.size(); i++) {
            LockedSheet sheet = sheets.get(i);
            if (subjects.putIfAbsent(sheet.dossier(), dossiers.size()) == null) {
                dossiers.add(sheet.dossier());
            }
            dossierOf[i] = subjects.getOrDefault(sheet.dossier(), 0);
            reviewerOf[i] = places.getOrDefault(sheet.reviewer(), 0);
        }
        sheetsOfDossier = counts(dossierOf, dossiers.size());
        sheetsOfReviewer = counts(reviewerOf, reviewers.size());
    }

    int sheets() {
        return sheets.size();
    }

    int dossiers() {
        return dossiers.size();
    }

    int reviewers() {
        return reviewers.size();
    }

    /** What the model estimates: a level for each dossier, an effect for each reviewer but one. */
    int effects() {
        return dossiers() + reviewers() - 1;
    }

    int dossier(int sheet) {
        return dossierOf[sheet];
    }

    int reviewer(int sheet) {
        return reviewerOf[sheet];
    }

    int sheetsOfDossier(int dossier) {
        return sheetsOfDossier[dossier];
    }

    int sheetsOf(int reviewer) {
        return sheetsOfReviewer[reviewer];
    }

    Subject subject(int dossier) {
        return dossiers.get(dossier);
    }

    PersonId person(int reviewer) {
        return reviewers.get(reviewer);
    }

    /** The totals, of 100, sheet by sheet. */
    double[] totals() {
        return sheets.stream().mapToDouble(sheet -> sheet.total().doubleValue()).toArray();
    }

    private static int[] counts(int[] indices, int size) {
        int[] counts = new int[size];
        for (int index : indices) {
            counts[index]++;
        }
        return counts;
    }
}
