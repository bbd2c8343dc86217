package org.passerelle.dossiers;

/**
 * An officer looked at bank details.
 *
 * @param accepted whether they are in order; otherwise others are awaited
 * @param reason why they are not; empty where they are
 */
public record BankDetailsChecked(DossierId dossier, boolean accepted, String reason) {}
