package org.passerelle.dossiers;

/** An applicant gave the bank details of an awarded dossier; an officer is to look at them. */
public record BankDetailsHandedIn(DossierId dossier) {}
