package dev.haoshang.conversation;

/** For what a borrower must have been introduced by the lender's page; each includes those before it. */
public enum IdentityNeed {
    /** For nothing: anybody gets all that their own words lead to. */
    NONE,
    /** For the proposal with its papers. */
    PROPOSAL,
    /** For everything that is computed from the debt: the comparison of the options too. */
    FIGURES
}
