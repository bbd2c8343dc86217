package org.passerelle.people;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.InseeCode;
import org.passerelle.shared.Siren;
import org.passerelle.shared.Siret;
import org.springframework.stereotype.Component;

/**
 * The French authorities that the product knows by itself: communes, EPCI, départements and régions of the official
 * geographic code (docs/register). Read once, when somebody first asks. It proposes; what it does not know is typed by hand.
 */
@Component
public class Register {

    private static final int SHORTEST = 2;
    private static final double ALIKE = 0.45;

    private @Nullable RegisterText text;

    Register() {}

    /** The authority whose establishment has the number; empty for any other text. */
    public Optional<Territory> bySiret(String typed) {
        String siret = typed.replaceAll("\\s", "");
        return Siret.isValid(siret) ? bySiren(new Siret(siret).siren()) : Optional.empty();
    }

    public Optional<Territory> bySiren(Siren siren) {
        return at(text().withSiren(Integer.parseInt(siren.value())));
    }

    /** The name of a région by its code; empty for another text, such as the label of a fictional one. */
    public Optional<String> regionName(String code) {
        return at(text().withCode(OrganisationKind.REGION, code)).map(Territory::name);
    }

    /** A région as people read it: the name with its code, or the label of a fictional one as it is. */
    public String regionLabel(String code) {
        return regionName(code).map(name -> name + " (" + code + ")").orElse(code);
    }

    /** The name of a département by its code. */
    public Optional<String> departmentName(String code) {
        return at(text().withCode(OrganisationKind.DEPARTMENT, code)).map(Territory::name);
    }

    /** The eighteen régions, by name. */
    public List<Territory> regions() {
        return IntStream.range(0, text().size())
                .mapToObj(text()::line)
                .takeWhile(territory -> territory.kind() == OrganisationKind.REGION)
                .sorted(comparing(Territory::name))
                .toList();
    }

    /**
     * Whether the SIREN is that of a commune with another code (domain.md §3.16): as the register has it, or, where it does
     * not know the number, as the number is built. A code that is none, of a fictional commune, is not judged.
     */
    public boolean disagree(Siren siren, String insee) {
        if (!InseeCode.isValid(insee)) {
            return false;
        }
        return bySiren(siren)
                .map(known -> known.inseeCode() != null && !insee.equals(known.inseeCode()))
                .orElseGet(() -> !new InseeCode(insee).agreesWith(siren));
    }

    /**
     * Those in whose name a word begins with the text, the same name first, then by population; where there is none, those
     * with a name that is written much alike. Only bodies that act: no département that another authority replaced. What
     * the authority is may be typed before its name, as it is shown. Fewer than two letters find nothing.
     */
    public List<Territory> search(String typed, int limit) {
        String words = RegisterLine.searched(typed);
        String searched = RegisterLine.named(words);
        if (searched.length() < SHORTEST) {
            return List.of();
        }
        List<Territory> found = Arrays.stream(text().beginning(searched))
                .mapToObj(text()::line)
                .filter(Territory::isAuthority)
                .filter(territory -> RegisterLine.isOfKind(territory.kind(), words))
                .sorted(comparingInt((Territory t) -> rank(t, searched))
                        .thenComparing(comparingInt(Territory::population).reversed())
                        .thenComparing(Territory::code))
                .limit(limit)
                .toList();
        return found.isEmpty() ? alike(searched, limit) : found;
    }

    private List<Territory> alike(String searched, int limit) {
        Set<String> trigrams = Trigrams.of(searched);
        return IntStream.range(0, text().size())
                .mapToObj(line -> new Alike(line, Trigrams.similarity(trigrams, text().name(line))))
                .filter(found -> found.similarity >= ALIKE)
                .sorted(comparing(Alike::similarity).reversed().thenComparing(Alike::line))
                .map(found -> text().line(found.line))
                .filter(Territory::isAuthority)
                .limit(limit)
                .toList();
    }

    private static int rank(Territory territory, String searched) {
        String name = RegisterLine.searched(territory.name());
        return name.equals(searched) ? 0 : name.startsWith(searched) ? 1 : 2;
    }

    private Optional<Territory> at(int line) {
        return line < 0 ? Optional.empty() : Optional.of(text().line(line));
    }

    private synchronized RegisterText text() {
        RegisterText loaded = text;
        if (loaded == null) {
            loaded = RegisterText.load();
            text = loaded;
        }
        return loaded;
    }

    private record Alike(int line, double similarity) {}
}
