package vn.baucu.training.control;

import vn.baucu.law.ElectionLevel;

/**
 * Where an edge case is found.
 *
 * @param level of the counts concerned
 * @param unit code of the unit whose body is elected; of an incident, the unit of the polling area
 * @param number of the electoral unit; of an incident, of the polling area
 */
public record PlantedAt(ElectionLevel level, String unit, int number) {}
