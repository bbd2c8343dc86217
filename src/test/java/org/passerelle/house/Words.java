package org.passerelle.house;

import java.util.Map;

/** Enums whose constants people read, with the prefix of their keys. */
final class Words {

    static final Map<Class<? extends Enum<?>>, String> READ_BY_PEOPLE = Map.of();

    private Words() {}
}
