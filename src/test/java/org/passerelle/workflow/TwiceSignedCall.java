package org.passerelle.workflow;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.Definitions;
import org.passerelle.Trade;
import org.passerelle.awards.Correction;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DecisionRules;
import org.passerelle.calls.Procedure;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.LocalizedText;
import org.springframework.context.ApplicationContext;

/** A call that asks for two signatures, with an award and a rejection. */
public final class TwiceSignedCall {

    public static final String CODE = "AAP-2027-TEST";

    /** Mends a slip of the pen in the decision on {@link #awarded}, and adds a condition. */
    public static final Correction WORDS = Correction.rectifying(
            "Erreur de plume (fictive).",
            new LocalizedText("Paragraphe rectifié.", "Rectified paragraph."),
            List.of("Une condition de plus."));

    public final CallId call;
    public final DossierId awarded;
    public final DossierId rejected;
    public final Actor first;
    public final Actor second;

    /** Both signed; its results are known. */
    public TwiceSignedCall(ApplicationContext application) {
        this(application, true, Map.of());
    }

    private TwiceSignedCall(ApplicationContext application, boolean twice, Map<String, Object> more) {
        Trade trade = application.getBean(Trade.class).peopled();
        Walk walk = application.getBean(Walk.class);
        Procedure procedure = Procedure.DEFAULT.with(DecisionRules.DEFAULT.withSecondSignature(true));
        Map<String, Object> definition = new HashMap<>(more);
        definition.put("procedure", procedure);
        call = trade.published(Definitions.with(CODE, definition));
        walk.to(Trade.OPENS.plusDays(1));
        awarded = walk.submitted(call);
        rejected = walk.submitted(call, "Dossier fictif sous le seuil");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(awarded, "4").appraise(rejected, "2");
        walk.propose(call).deliberate(call, Deliberation.acceptProposal());
        first = trade.actor(Role.AUTHORISING_OFFICER);
        second = trade.signatory("ordonnateur.adjoint");
        trade.delegated("ordonnateur.adjoint", null);
        trade.decide(first, call);
        if (twice) {
            trade.decide(second, call);
        }
        application.getBean(DueJobs.class).runDue();
    }

    /** The first signed, the second is awaited. */
    public static TwiceSignedCall signedOnce(ApplicationContext application) {
        return new TwiceSignedCall(application, false, Map.of());
    }

    /** Both signed; its results are known at an hour that is still to come. */
    public static TwiceSignedCall untilResults(ApplicationContext application, LocalDateTime resultsAt) {
        return new TwiceSignedCall(application, true, Map.of("resultsAt", resultsAt.toString()));
    }
}
