package org.passerelle.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.AwardInstrument;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.FirstSignature;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.awards.ReasonCode;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Funder;
import org.passerelle.calls.FundingScheme;
import org.passerelle.committee.Committee;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.SpokenLine;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** Writes down what the letter about a signed decision says. */
@Component
class DecisionLetters {

    private final Letterheads heads;
    private final Calls calls;
    private final Committee committee;
    private final Offers offers;
    private final RaisedAwards raises;
    private final Texts texts;

    DecisionLetters(
            Letterheads heads, Calls calls, Committee committee, Offers offers, RaisedAwards raises, Texts texts) {
        this.heads = heads;
        this.calls = calls;
        this.committee = committee;
        this.offers = offers;
        this.raises = raises;
        this.texts = texts;
    }

    DecisionModel of(Dossier dossier, Decision decision) {
        Call call = calls.get(dossier.call());
        Letterhead head = heads.of(dossier, decision.decidedAt());
        boolean funded = decision.list().isFunded() && !decision.withdraws();
        @Nullable
        String accepted = raises.acceptance(dossier, decision, head.language(), call.definition())
                .orElse(null);
        boolean waits = decision.list() == RankingList.WAITING && !decision.withdraws();
        return new DecisionModel(
                kind(decision),
                head,
                head.date(),
                signatories(decision, head.language()),
                funded ? grants(dossier, decision, call.definition()) : List.of(),
                funded ? decision.rate() : null,
                decision.waitingRank(),
                decision.reverts()
                        ? raises.reasons(dossier, decision, head.language(), call.definition())
                        : reasons(dossier, decision, call.definition(), head.language()),
                decision.conditions(),
                funded && accepted == null ? answerBy(dossier, decision, call) : null,
                raises.stands(dossier, head.language(), call.definition()).orElse(null),
                accepted,
                funded ? instrument(dossier, decision, call.definition(), head.language()) : null,
                decision.number(),
                decision.delegation(),
                replaces(dossier, decision),
                waits ? call.waitingListEnd().lastDay() : null);
    }

    private String signatories(Decision decision, Language language) {
        FirstSignature first = decision.grounds().first();
        return first == null
                ? decision.decidedBy()
                : texts.get(language, "letter.twoSignatories", first.name(), decision.decidedBy());
    }

    private @Nullable String replaces(Dossier dossier, Decision decision) {
        if (decision.reverts()) {
            return raises.kept(dossier, decision);
        }
        return decision.carriesOut() || decision.withdraws() ? decision.replaces() : null;
    }

    private static LetterKind kind(Decision decision) {
        if (decision.withdraws()) {
            return LetterKind.WITHDRAWAL_LETTER;
        }
        return decision.reverts() ? LetterKind.REVERSION_LETTER : kind(decision.list());
    }

    private static LetterKind kind(RankingList list) {
        return switch (list) {
            case MAIN -> LetterKind.AWARD_LETTER;
            case PARTIAL -> LetterKind.PARTIAL_AWARD_LETTER;
            case WAITING -> LetterKind.WAITING_LIST_LETTER;
            case REJECT -> LetterKind.REJECTION_LETTER;
            case DEFERRED -> throw new IllegalStateException("A deferred dossier is not decided");
        };
    }

    private List<DecisionModel.Grant> grants(Dossier dossier, Decision decision, CallDefinition call) {
        SessionLine line = line(dossier).orElseThrow();
        return call.funders().stream()
                .filter(f -> decision.grants().containsKey(f.key()))
                .map(f -> new DecisionModel.Grant(
                        f.name(),
                        f.currency(),
                        asked(dossier, line, f, call),
                        Objects.requireNonNull(decision.grants().get(f.key()))))
                .toList();
    }

    /** Of the ministry what the budget says, of any other funder what the committee was asked of it. */
    private static Money asked(Dossier dossier, SessionLine line, Funder funder, CallDefinition call) {
        return funder.key().equals(call.mainFunder().key())
                ? dossier.plan().requested()
                : line.wants().getOrDefault(funder.key(), Money.ZERO);
    }

    /** The paragraph that was signed, or each coded reason in a full sentence; then the words of committee or officer. */
    private List<String> reasons(Dossier dossier, Decision decision, CallDefinition call, Language language) {
        List<String> reasons = new ArrayList<>();
        corrected(decision, language).ifPresent(reasons::add);
        String paragraph = decision.grounds().paragraph().in(language);
        if (decision.withdraws()) {
            return reasons;
        }
        if (!paragraph.isBlank() && (decision.list() != RankingList.MAIN || !reasons.isEmpty())) {
            reasons.add(paragraph);
        } else {
            reasons.addAll(coded(decision, call, language));
        }
        if (!decision.reason().isBlank()) {
            reasons.add(decision.reason());
        }
        if (decision.list().isFunded()) {
            position(dossier, language).ifPresent(reasons::add);
        }
        return reasons;
    }

    /** Why it is funded although a body is against it or has reserves (D11): the committee's own words. */
    private Optional<String> position(Dossier dossier, Language language) {
        return line(dossier)
                .map(line -> line.outcome().position())
                .filter(words -> !words.isBlank())
                .map(words -> texts.get(language, "letter.position", words));
    }

    private Optional<SessionLine> line(Dossier dossier) {
        return Optional.ofNullable(
                        committee.spoken(dossier.call(), List.of(dossier.id())).get(dossier.id()))
                .map(SpokenLine::line);
    }

    /** Which decision it rectifies or withdraws, and why. */
    private Optional<String> corrected(Decision decision, Language language) {
        return switch (decision.kind()) {
            case RECTIFICATION ->
                Optional.of(texts.get(
                        language, "letter.rectifies", String.valueOf(decision.replaces()), decision.correction()));
            case WITHDRAWAL -> Optional.of(decision.correction());
            case RESTORATION ->
                Optional.of(texts.get(
                        language, "letter.restores", String.valueOf(decision.replaces()), decision.correction()));
            default -> Optional.empty();
        };
    }

    private List<String> coded(Decision decision, CallDefinition call, Language language) {
        List<String> reasons = new ArrayList<>();
        Formats formats = new Formats(language);
        String mean = formats.decimal(decision.mean());
        String threshold = formats.number(call.threshold().value());
        decision.reasons()
                .forEach(code ->
                        reasons.add(texts.get(language, "letter.reason." + sentence(code, decision), mean, threshold)));
        return reasons;
    }

    /** R8 says what the committee did, which is not always a refusal. */
    private static String sentence(ReasonCode code, Decision decision) {
        boolean refused = decision.list() == RankingList.REJECT;
        return code == ReasonCode.R8 && !refused ? code + "." + decision.list() : code.name();
    }

    /**
     * Counted from when it can be known: the signature, or the hour that the call names for its results. The rectification of
     * what is known leaves the time to answer as it was, and what is offered again has the days that were left.
     */
    private @Nullable LocalDate answerBy(Dossier dossier, Decision decision, Call call) {
        ZoneId zone = call.definition().zone();
        if (decision.reverts()) {
            return raises.answerBy(dossier, decision, zone).orElse(null);
        }
        if (decision.kind() == DecisionKind.RECTIFICATION) {
            return offers.of(Actor.clockwork(), dossier.id())
                    .filter(offer -> offer.state() == Offer.State.OPEN)
                    .map(offer -> DueDate.until(offer.dueAt(), zone).lastDay())
                    .orElse(null);
        }
        @Nullable Instant results = call.resultsAt();
        Instant known = results != null && results.isAfter(decision.decidedAt()) ? results : decision.decidedAt();
        int days = call.definition().deadlines().acceptanceDays();
        return DueDate.inDays(known, days, zone).lastDay();
    }

    private String instrument(Dossier dossier, Decision decision, CallDefinition call, Language language) {
        boolean multiYear = dossier.plan().resources().stream()
                        .flatMap(r -> r.amounts().keySet().stream())
                        .distinct()
                        .count()
                > 1;
        AwardInstrument instrument = AwardInstrument.of(
                heads.lead(dossier).kind(), decision.grant(), multiYear, call.scheme() == FundingScheme.JOINT_FUND);
        return texts.word(language, "awardInstrument", instrument);
    }
}
