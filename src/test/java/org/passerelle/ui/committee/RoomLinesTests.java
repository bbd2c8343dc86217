package org.passerelle.ui.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.committee.LineHead;
import org.passerelle.committee.Session;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

class RoomLinesTests {

    private final Session session = Sessions.general();
    private final List<DossierId> asked = new ArrayList<>();

    @Test
    void readsALineOnce() {
        RoomLines lines = new RoomLines(
                session.outline(),
                dossiers -> {
                    asked.addAll(dossiers);
                    return session.lines();
                },
                asked -> Map.of());
        List<LineHead> heads = session.outline().lines();

        assertThat(lines.ofHeads(heads.subList(1, 3)))
                .containsExactlyElementsOf(session.lines().subList(1, 3));
        assertThat(lines.ofHeads(heads)).containsExactlyElementsOf(session.lines());
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void refusesALineThatIsThereNoMore() {
        RoomLines lines = new RoomLines(session.outline(), dossiers -> List.of(), asked -> Map.of());

        assertThatThrownBy(() -> lines.of(session.lines().get(0).dossier()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN));
    }
}
