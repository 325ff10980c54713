package vn.lanhmanh.casework.law;

/**
 * What a title may decide.
 *
 * @param level COMMUNE, DISTRICT or PROVINCE; null where the title belongs to no level
 * @param maxFinePerson highest fine of an individual in whole VND
 * @param basis article and law it stands on
 */
public record Competence(
        String title, String level, long maxFinePerson, boolean licenceSuspension, boolean expulsion, String basis) {}
