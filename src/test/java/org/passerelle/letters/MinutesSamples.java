package org.passerelle.letters;

import java.util.List;

/** Minutes of a meeting that was held, an erratum to them and their extract, for the tests of the documents. */
final class MinutesSamples {

    private static final MinutesModel.Signed SIGNED = new MinutesModel.Signed(
            List.of(
                    "Secrétariat : Zoé Fictive, signé le 28 mai 2027, 10:12",
                    "Présidence : Hélène Marchal, signé le 31 mai 2027, 09:03"),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    private static final List<MinutesModel.Attendee> ATTENDEES = List.of(
            new MinutesModel.Attendee("Hélène Marchal", "Ministère (fictif)", "Présidence", "Présent"),
            new MinutesModel.Attendee("Yıldırım Şahin", "", "Voix délibérative", "Représenté par Hélène Marchal"));

    private MinutesSamples() {}

    static MinutesModel signed(MinutesModel plain) {
        return circulated(plain).signed(SIGNED);
    }

    /** As the members read it, before it is signed. */
    static MinutesModel circulated(MinutesModel plain) {
        List<MinutesModel.Item> items = plain.items().stream()
                .map(item -> item.with(List.of(
                        Fact.of("Débats", "La maintenance après projet est discutée."),
                        new Fact("Déports", List.of("Yıldırım Şahin (motif : élue du territoire)")),
                        new Fact("Vote", List.of("Adopté", "2 pour, 0 contre, 1 abstention")))))
                .toList();
        MinutesModel.Held held = new MinutesModel.Held(
                2,
                ATTENDEES,
                List.of(
                        new Fact(
                                "Convocation",
                                List.of("le 1 mai 2027, par Zoé Fictive, pour le 20 mai 2027, 15:00 (Paris)")),
                        Fact.of("Quorum", "atteint : 2 voix présentes ou représentées sur 3, 2 nécessaires")),
                List.of("Lire « M. Şahin » (à la demande de Yıldırım Şahin)"));
        return plain.held(held, items);
    }

    static ErratumModel erratum(MinutesModel minutes) {
        return new ErratumModel(
                minutes.head(),
                3,
                1,
                minutes.heldAt(),
                "Page 2, au lieu de « 70 000 € », lire « 70 500 € ».\nLe reste est sans changement.",
                List.of("Lire aussi la page 3."),
                "",
                SIGNED);
    }

    static ExtractModel extract(MinutesModel minutes) {
        return new ExtractModel(
                minutes.head(),
                1,
                minutes.heldAt(),
                ATTENDEES,
                List.of(Fact.of("Quorum", "atteint : 2 voix présentes ou représentées sur 3, 2 nécessaires")),
                minutes.ranking().stream()
                        .map(rank -> new ExtractModel.Row(
                                rank.number(),
                                rank.title(),
                                rank.lead(),
                                rank.outcome(),
                                rank.grants(),
                                List.of("Adopté", "1 membre n’a pas pris part")))
                        .toList(),
                2,
                minutes.envelopes(),
                List.of("Pays les moins avancés : au moins 60 % des montants attribués"),
                List.of(),
                SIGNED);
    }
}
