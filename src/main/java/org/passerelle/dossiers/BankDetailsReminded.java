package org.passerelle.dossiers;

/** An award is accepted, and its bank details have not come for some time. */
public record BankDetailsReminded(DossierId dossier) {}
