package org.passerelle.opinions;

import java.time.Instant;

/**
 * Who stands for an opinion that was given behind a mailed link.
 *
 * @param position the author's function
 * @param approvedBy who of the hierarchy approved it: name and function
 * @param mailbox which received the code
 */
public record Signature(
        ConsultationId consultation, Instant at, String name, String position, String approvedBy, String mailbox) {}
