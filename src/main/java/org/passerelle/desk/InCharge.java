package org.passerelle.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
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
    private final OfficersTable officers;
    private final Conflicts conflicts;
    private final People people;
    private final Clock clock;

    InCharge(HoldersTable holders, OfficersTable officers, Conflicts conflicts, People people, Clock clock) {
        this.holders = holders;
        this.officers = officers;
        this.conflicts = conflicts;
        this.people = people;
        this.clock = clock;
    }

    /** Empty where every officer is: nobody has it, or who has it is away and whoever stands in cannot. */
    public Optional<PersonId> of(DossierId dossier) {
        return holders.of(dossier)
                .map(Holder::person)
                .filter(this::isOfficer)
                .flatMap(holder -> there(holder, dossier));
    }

    private Optional<PersonId> there(PersonId holder, DossierId dossier) {
        LocalDate today = LocalDate.now(clock);
        List<Absence> absences = officers.absences(today).stream()
                .filter(absence -> absence.covers(today))
                .toList();
        Set<PersonId> away = absences.stream().map(Absence::person).collect(Collectors.toSet());
        if (!away.contains(holder)) {
            return Optional.of(holder);
        }
        return absences.stream()
                .filter(absence -> absence.person().equals(holder))
                .flatMap(absence -> Optional.ofNullable(absence.standIn()).stream())
                .filter(standIn -> !away.contains(standIn) && isOfficer(standIn))
                .filter(standIn -> !conflicts.closedFor(dossier).contains(standIn))
                .findFirst();
    }

    private boolean isOfficer(PersonId id) {
        return people.find(id)
                .filter(person -> !person.isDisabled() && person.roles().contains(Role.CASE_OFFICER))
                .isPresent();
    }
}
