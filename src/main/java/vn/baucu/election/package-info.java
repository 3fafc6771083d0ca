/**
 * The election: its day, legal basis and levels, its timetable of phases and report slots, its
 * settings and its clock. Everything else in the system belongs to one election.
 *
 * <p>Phases (law: Art 69–73 and the city's plan) say what may be done when; windows say when a slot
 * of turnout may be reported. Both hang on the election's clock: real time in a real election; in a
 * rehearsal a clock of its own that can be set forward and run faster. It goes back only where the
 * rehearsal is begun anew: each feature then takes away what was done in it.
 */
package vn.baucu.election;
