package org.passerelle.doors;

import java.util.Collection;
import java.util.function.Function;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;

/**
 * One way in which somebody may meet a dossier.
 *
 * @param name what it is called in the report of the tests
 * @param role in which it is tried
 * @param seen the dossiers that a person meets there
 */
record Door(String name, Role role, Function<Actor, Collection<DossierId>> seen) {}
