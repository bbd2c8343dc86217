package org.passerelle.calls;

/**
 * How bodies are consulted.
 *
 * @param extensionWorkingDays by how many working days the time for an opinion is put off, once (default 5; domain.md §2.3,
 *     step 10)
 */
public record ConsultationRules(int extensionWorkingDays) {

    public static final ConsultationRules DEFAULT = new ConsultationRules(0);

    public ConsultationRules {
        extensionWorkingDays = extensionWorkingDays == 0 ? 5 : extensionWorkingDays;
    }
}
