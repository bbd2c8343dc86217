package org.passerelle.workflow.model;

/** The elements of {@code bank-details.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum BankDetailsElement implements Element {
    AWARD_ACCEPTED("awardAccepted"),
    ARE_THEY_THERE("areTheyThere"),
    GIVING_MERGE("giving_merge"),
    GIVE_BANK_DETAILS("giveBankDetails"),
    BANK_REMINDER("bank-reminder"),
    BANK_LATE("bank-late"),
    REMIND_BANK_DETAILS("remindBankDetails"),
    BANK_DETAILS_REMINDED("bankDetailsReminded"),
    REMIND_LATE_BANK_DETAILS("remindLateBankDetails"),
    LATE_BANK_DETAILS_REMINDED("lateBankDetailsReminded"),
    CHECKING_MERGE("checking_merge"),
    CHECK_BANK_DETAILS("checkBankDetails"),
    ARE_THEY_IN_ORDER("areTheyInOrder"),
    BANK_DETAILS_ACCEPTED("bankDetailsAccepted"),
    AWARD_GONE("awardGone"),
    BANK_DETAILS_DROPPED("bankDetailsDropped"),
    BANK_DETAILS_NOT_NEEDED("bankDetailsNotNeeded");

    private final String id;

    BankDetailsElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
