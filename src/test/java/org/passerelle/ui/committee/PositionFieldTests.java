package org.passerelle.ui.committee;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Course;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.TestTexts;

class PositionFieldTests {

    private static final Instant AT = Instant.parse("2027-05-12T08:00:00Z");
    private static final String LABEL = "Position motivée sur les avis";

    private final Session session = Sessions.general();
    private final RoomDraft draft = Sessions.draft(session);
    private final SessionLine line = session.lines().get(0);
    private final AtomicInteger told = new AtomicInteger();

    @BeforeEach
    void enter() {
        System.setProperty("vaadin.i18n.provider", TestTexts.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Language.FR.locale());
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        System.clearProperty("vaadin.i18n.provider");
    }

    @Test
    void takesThePositionOnWhatIsFundedInSpiteOfAnOpinion() {
        field(OpinionValue.RESERVED, true);

        _setValue(_get(TextArea.class, spec -> spec.withLabel(LABEL)), " Utile (fictif) ");

        assertThat(draft.positionOf(line)).isEqualTo("Utile (fictif)");
        assertThat(told).hasValue(1);
    }

    @Test
    void asksForNoneWhereOpinionsAreFavourable() {
        field(OpinionValue.FAVOURABLE, true);

        _assertNone(TextArea.class, spec -> spec.withLabel(LABEL));
    }

    @Test
    void asksForNoneOnceNothingIsGiven() {
        PositionField field = field(OpinionValue.UNFAVOURABLE, true);
        draft.change(line, new Change(RankingList.REJECT, Map.of(), "Avis suivi (fictif)"));

        field.refresh();

        assertThat(field.isVisible()).isFalse();
    }

    @Test
    void showsWhoLooksOnWhatWasWritten() {
        draft.position(line, "Utile (fictif)");
        PositionField field = field(OpinionValue.UNFAVOURABLE, false);

        _assertNone(TextArea.class, spec -> spec.withLabel(LABEL));
        assertThat(field.getElement().getTextRecursively()).contains("Utile (fictif)");
    }

    private PositionField field(OpinionValue value, boolean mayChange) {
        Consultation given = new Consultation(
                ConsultationId.of(UUID.randomUUID().toString()),
                line.dossier(),
                ConsultationKind.EMBASSY,
                "EMBASSY",
                "",
                AT,
                AT,
                Consultation.Status.GIVEN,
                value,
                "Motif fictif",
                List.of(),
                Map.of(),
                AT,
                "Poste",
                new Course(null, null, null, null, 1, null));
        PositionField field = new PositionField(line, draft, List.of(given), mayChange, told::incrementAndGet);
        UI.getCurrent().add(field);
        return field;
    }
}
