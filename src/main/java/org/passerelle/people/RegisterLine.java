package org.passerelle.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.PlainWords;
import org.passerelle.shared.Siren;

/**
 * One line of the register's file: kind, SIREN, code, type of name in clear, name, département, région, population, postal
 * code, town of the seat, own name of the authority.
 */
final class RegisterLine {

    private static final int FIELDS = 11;
    private static final Pattern KIND =
            Pattern.compile("^(region|departement|commune) (?:(?:de la|de l|des|du|de|d) )?(?=.)");

    private RegisterLine() {}

    static Territory read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("Not a line of the register: " + line);
        }
        OrganisationKind kind = OrganisationKind.valueOf(fields[0]);
        return new Territory(
                kind,
                fields[1].isEmpty() ? null : new Siren(fields[1]),
                fields[2],
                fields[4],
                fields[10].isEmpty() ? organisation(kind, fields[3], fields[4]) : fields[10],
                orNull(fields[5]),
                orNull(fields[6]),
                fields[7].isEmpty() ? 0 : Integer.parseInt(fields[7]),
                orNull(fields[8]),
                orNull(kind == OrganisationKind.COMMUNE ? fields[4] : fields[9]));
    }

    /** What a search looks through: the name, and the authority's own where it has one ("Collectivité de Corse"). */
    static String words(String[] fields) {
        return searched(fields[4] + " " + fields[10]);
    }

    /** The name as people search it: without accents, case, hyphens or apostrophes. */
    static String searched(String name) {
        return PlainWords.of(name.replace("œ", "oe").replace("Œ", "Oe"))
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** The name without what the authority is: "region bret" looks for "bret". */
    static String named(String searched) {
        return KIND.matcher(searched).replaceFirst("");
    }

    /** Whether the authority is what stands before a name that is searched; any is where nothing does. */
    static boolean isOfKind(OrganisationKind kind, String searched) {
        Matcher before = KIND.matcher(searched);
        return !before.find()
                || switch (kind) {
                    case REGION -> before.group(1).equals("region");
                    case DEPARTMENT -> before.group(1).equals("departement");
                    case COMMUNE -> before.group(1).equals("commune");
                    default -> false;
                };
    }

    private static String organisation(OrganisationKind kind, String clear, String name) {
        return switch (kind) {
            case REGION -> "Région " + name;
            case DEPARTMENT -> "Département " + linked(clear, name);
            case COMMUNE -> "Commune " + commune(clear, name);
            default -> name;
        };
    }

    /** The name of a commune holds its article: "Le Mans" is written "du Mans". */
    private static String commune(String clear, String name) {
        if (clear.equals("2") && name.startsWith("Le ")) {
            return "du " + name.substring(3);
        } else if (clear.equals("4") && name.startsWith("Les ")) {
            return "des " + name.substring(4);
        }
        return (clear.equals("1") ? "d’" : "de ") + name;
    }

    /** The name of a département comes without its article (INSEE's types of names in clear). */
    private static String linked(String clear, String name) {
        return switch (clear) {
            case "1" -> "d’" + name;
            case "2" -> "du " + name;
            case "3" -> "de la " + name;
            case "4" -> "des " + name;
            case "5" -> "de l’" + name;
            default -> "de " + name;
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
