package vn.lanhmanh.casework.law;

/** The nine prohibited acts, in the order of the law (Ordinance 10/2003, Art. 4). */
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
