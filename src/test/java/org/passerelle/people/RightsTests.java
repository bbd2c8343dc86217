package org.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

class RightsTests {

    private final Rights rights = new Rights();
    private final OrganisationId lead = OrganisationId.random();

    @Test
    void tellsAnEditorOfTheLeadThatASignatorySubmits() {
        Actor editor = actor(lead, Role.APPLICANT_EDITOR);

        assertRefused(() -> submit(editor, lead), RefusalCode.NOT_SIGNATORY);
        assertRefused(() -> submit(editor, OrganisationId.random()), RefusalCode.FORBIDDEN);
    }

    @Test
    void letsOnlyTheOwnSignatorySubmit() {
        Actor signatory = actor(lead, Role.APPLICANT_SIGNATORY);

        assertThatCode(() -> submit(signatory, lead)).doesNotThrowAnyException();
        assertRefused(() -> submit(signatory, OrganisationId.random()), RefusalCode.FORBIDDEN);
        assertRefused(() -> submit(Actor.clockwork(), lead), RefusalCode.FORBIDDEN);
    }

    @Test
    void leavesTheTurningOfTimeToTheClockwork() {
        Actor everything = actor(lead, Role.values());

        assertThatCode(() -> rights.require(Actor.clockwork(), Act.RECORD_SILENCE))
                .doesNotThrowAnyException();
        assertRefused(() -> rights.require(everything, Act.RECORD_SILENCE, Relation.values()), RefusalCode.FORBIDDEN);
    }

    @Test
    void recusesAReviewerFromTheLeadOrganisation() {
        Actor reviewer = actor(lead, Role.REVIEWER);

        assertRefused(
                () -> rights.require(reviewer, Act.LOCK_SHEET, Relation.ASSIGNED, Relation.own(reviewer, lead)),
                RefusalCode.CONFLICT_OF_INTEREST);
        assertThatCode(() -> rights.require(reviewer, Act.LOCK_SHEET, Relation.ASSIGNED, Relation.NONE))
                .doesNotThrowAnyException();
    }

    @Test
    void letsNobodyJudgeTwice() {
        assertRefused(
                () -> rights.requireImpartial(Act.LOCK_SHEET, Set.of(Quality.ADMISSIBILITY)),
                RefusalCode.CONFLICT_OF_INTEREST);
        assertThatCode(() -> rights.requireImpartial(Act.LOCK_SHEET, Set.of(Quality.REVIEW)))
                .doesNotThrowAnyException();
        assertThatCode(() -> rights.requireImpartial(Act.ASSIGN_REVIEWERS, Set.of(Quality.ADMISSIBILITY)))
                .doesNotThrowAnyException();
    }

    @Test
    void letsTheAuditorReadEverythingAndChangeNothing() {
        Actor auditor = actor(lead, Role.AUDITOR);

        for (Act act : Act.values()) {
            boolean reads = act.name().startsWith("READ_")
                    || Set.of(
                                    Act.LIST_DOSSIERS,
                                    Act.COMPARE_DOSSIERS,
                                    Act.CONSULT_BENCH,
                                    Act.CHECK,
                                    Act.BROWSE_TRAIL,
                                    Act.TAKE_PACKAGE,
                                    Act.FOLLOW_SYNTHESIS,
                                    Act.KEEP_OWN_ACCOUNT,
                                    Act.ASK_QUESTION)
                            .contains(act);
            assertThat(rights.allows(actor(null, Role.AUDITOR), act))
                    .as(act.name())
                    .isEqualTo(reads);
        }
        assertThat(rights.allows(auditor, Act.EDIT, Relation.OWN)).isFalse();
    }

    private void submit(Actor actor, OrganisationId of) {
        rights.require(actor, Act.SUBMIT, Relation.own(actor, of));
    }

    private static void assertRefused(Runnable act, RefusalCode code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static Actor actor(@Nullable OrganisationId organisation, Role... roles) {
        return new Actor(
                PersonId.random(), "essai", "Essai", Language.FR, Set.of(roles), organisation, null, null, null);
    }
}
