package org.passerelle.workflow;

import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.awards.SecretCall;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who of those who wait is served, and with what comes free where. */
@IntegrationTest
class WaitingListPathsTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Walk walk;

    @Test
    void servesWhoWaitsWithWhatASecondSessionGaveToOneThatWithdrawsBeforeTheSignature() {
        SecretCall call = new SecretCall(application);
        call.decided();
        call.publish();
        DossierId waiting = call.dossier(RankingList.WAITING);
        walk.waits(waiting, Stage.WAITLISTED);
        call.propose();
        call.acceptProposal();
        walk.waits(call.dossier(RankingList.DEFERRED), Stage.PROPOSED, "AUTHORISING_OFFICER");
        walk.waits(waiting, Stage.WAITLISTED);

        call.withdraw(call.dossier(RankingList.DEFERRED));

        walk.waits(waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }
}
