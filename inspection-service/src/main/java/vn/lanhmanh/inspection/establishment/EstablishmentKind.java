package vn.lanhmanh.inspection.establishment;

/** The kinds named by Decree 178/2004, Art. 3(3); the list of the decree is open, so OTHER says what in a note. */
public enum EstablishmentKind {
    HOTEL,
    GUEST_HOUSE,
    MOTEL,
    LODGING_HOUSE,
    TOURIST_VILLA,
    TOURIST_APARTMENT,
    RENTAL_APARTMENT,
    RESTAURANT,
    DANCE_HALL,
    KARAOKE,
    MASSAGE,
    SAUNA,
    BATH,
    HAIRDRESSER,
    DIM_CAFE,
    OTHER
}
