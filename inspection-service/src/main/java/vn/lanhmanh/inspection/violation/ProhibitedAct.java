package vn.lanhmanh.inspection.violation;

/** The nine acts prohibited by Art. 4 of Ordinance 10/2003/PL-UBTVQH11, in its order. */
public enum ProhibitedAct {
    BUYING,
    SELLING,
    HARBOURING,
    ORGANISING,
    COERCING,
    BROKERING,
    PROTECTING,
    ABUSING_BUSINESS,
    OTHER_ACT
}
