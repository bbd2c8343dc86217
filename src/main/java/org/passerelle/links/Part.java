package org.passerelle.links;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.passerelle.dossiers.Commitment;
import org.passerelle.dossiers.Commitment.Amount;
import org.passerelle.dossiers.Commitment.Signed;
import org.passerelle.funding.ContributionKind;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Money;
import org.passerelle.shared.PhoneNumber;

/**
 * A partner's part of a draft that another leads: what concerns it, and nothing else.
 *
 * @param open whether the lead's draft still takes it
 * @param course where the dossier is, as far as a partner may know
 * @param commitment what was confirmed last
 * @param written what the partner wrote so far, by the name of the field
 */
public record Part(
        boolean open,
        PartCourse course,
        String title,
        String call,
        String lead,
        String organisation,
        Optional<Commitment> commitment,
        Map<String, Object> written,
        List<Line> lines) {

    static final String EMAIL = "contactEmail";
    static final String PHONE = "contactPhone";

    public Part {
        written = Map.copyOf(written);
        lines = List.copyOf(lines);
    }

    public String said(String field) {
        return String.valueOf(written.getOrDefault(field, ""));
    }

    /** Whether it says who commits the partner, and to what amounts. */
    public boolean isWhole() {
        return fault().isEmpty();
    }

    /** The first field, in the order of the page, that is empty or cannot be read; who may be asked need not be named. */
    Optional<String> fault() {
        return Stream.of(
                        lines.stream().filter(line -> line.read().isEmpty()).map(Line::field),
                        Stream.of(EMAIL).filter(field -> !isFit(field, EmailAddress::isValid)),
                        Stream.of(PHONE)
                                .filter(field -> !isFit(
                                        field, text -> PhoneNumber.read(text).isPresent())),
                        Stream.of("name", "position")
                                .filter(field -> said(field).isBlank()))
                .flatMap(fields -> fields)
                .findFirst();
    }

    private boolean isFit(String field, Predicate<String> fits) {
        String text = said(field).strip();
        return text.isEmpty() || fits.test(text);
    }

    /** It is confirmed, and the lead's plan keeps to it. */
    public boolean isConfirmed() {
        return commitment.filter(Commitment::holds).isPresent();
    }

    /** The lead changed the amounts after they were confirmed. */
    public boolean isLapsed() {
        return commitment.filter(c -> !c.holds()).isPresent();
    }

    /** What a text commits to; empty for what is no amount. */
    public static Optional<Money> amount(String text) {
        return text.isBlank() ? Optional.empty() : Figures.money(text).filter(amount -> !amount.isNegative());
    }

    Signed signed() {
        return new Signed(
                said("name"),
                said("position"),
                lines.stream()
                        .map(l -> new Amount(l.kind(), l.planned(), l.read().orElse(l.planned())))
                        .toList());
    }

    /**
     * One of its lines of the funding plan.
     *
     * @param given what the partner wrote, at first what is planned
     */
    public record Line(String field, ContributionKind kind, Money planned, String given) {

        /** What it commits to; empty for what is no amount. */
        public Optional<Money> read() {
            return amount(given);
        }
    }
}
