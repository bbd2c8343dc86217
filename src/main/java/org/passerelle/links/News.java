package org.passerelle.links;

import java.util.Optional;
import org.passerelle.opinions.ConsultationId;

/**
 * What the mail of the day says of one consultation.
 *
 * @param daysLeft how many working days a reminder says are left; empty where the opinion was asked for
 * @param again whether it is told once more, since another link was wanted
 */
record News(ConsultationId consultation, Optional<Integer> daysLeft, boolean again) {}
