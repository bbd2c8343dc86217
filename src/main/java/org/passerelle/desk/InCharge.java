package org.passerelle.desk;

import java.util.Map;
import java.util.Optional;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.StandIns;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is waited for on a dossier today: the officer who has it in hand, or the one who stands in. */
@Service
@Transactional(readOnly = true)
public class InCharge {

    private final HoldersTable holders;
    private final StandIns standIns;
    private final Conflicts conflicts;
    private final People people;

    InCharge(HoldersTable holders, StandIns standIns, Conflicts conflicts, People people) {
        this.holders = holders;
        this.standIns = standIns;
        this.conflicts = conflicts;
        this.people = people;
    }

    /** Empty where every officer is: nobody has it, or who has it is away and whoever stands in cannot. */
    public Optional<PersonId> of(DossierId dossier) {
        return holders.of(dossier)
                .map(Holder::person)
                .filter(this::isOfficer)
                .flatMap(holder -> there(holder, dossier));
    }

    private Optional<PersonId> there(PersonId holder, DossierId dossier) {
        Map<PersonId, Optional<PersonId>> away = standIns.away();
        return away.containsKey(holder)
                ? away.get(holder)
                        .filter(standIn -> !conflicts.closedFor(dossier).contains(standIn))
                : Optional.of(holder);
    }

    private boolean isOfficer(PersonId id) {
        return people.find(id)
                .filter(person -> !person.isDisabled() && person.roles().contains(Role.CASE_OFFICER))
                .isPresent();
    }
}
