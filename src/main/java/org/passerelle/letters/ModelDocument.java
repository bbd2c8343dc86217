package org.passerelle.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;
import org.passerelle.shared.Period;

/**
 * What a model document says, with the figures of a draft as they are now.
 *
 * @param author whose document it is: the council's authority, the partner that commits itself
 * @param other with whom the project is led
 * @param countries where it is led, in words
 * @param period from the first to the last day; null while the draft gives none
 * @param continues whether the partnership already has its agreement
 * @param total of the project, all years
 * @param requested of the ministry, all years
 * @param cash what the author pays, all years
 * @param inKind what the author contributes otherwise, all years
 * @param table the whole funding plan in a deliberation, the author's own lines in a letter
 */
record ModelDocument(
        LocalDate writtenOn,
        String project,
        String callCode,
        String callTitle,
        String service,
        String author,
        String other,
        String countries,
        @Nullable Period period,
        boolean continues,
        Money total,
        Money requested,
        Money cash,
        Money inKind,
        MoneyTable table) {}
