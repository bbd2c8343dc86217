package org.passerelle.notices;

import org.passerelle.calls.Call;
import org.passerelle.calls.CallStage;
import org.passerelle.shared.TextKey;

/** Why a meeting or a written procedure was called off, in words for its members. */
final class CalledOff {

    private CalledOff() {}

    /** @param reason in somebody's words; empty where nothing is left to speak of */
    static Object why(Call call, String reason) {
        if (call.stage() == CallStage.CANCELLED) {
            return new TextKey("mail.committee.callCancelled", reason);
        }
        return reason.isEmpty() ? new TextKey("mail.committee.nothingLeft") : reason;
    }
}
