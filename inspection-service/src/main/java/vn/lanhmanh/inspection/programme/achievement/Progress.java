package vn.lanhmanh.inspection.programme.achievement;

/**
 * The figures of a year.
 *
 * @param team those of the programme's team
 * @param districtTeams those of the district teams in its area
 * @param communeTeams those of the commune teams in its area
 */
public record Progress(Figures team, Figures districtTeams, Figures communeTeams) {}
