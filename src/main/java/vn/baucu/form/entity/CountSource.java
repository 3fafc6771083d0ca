package vn.baucu.form.entity;

import java.time.LocalDateTime;

/**
 * Where count minutes stand that are to be printed.
 *
 * @param owner identity of the unit the area belongs to
 * @param unit its code
 * @param closesAt when the area's own poll closes
 * @param state of the minutes; EMPTY where nobody has touched them
 * @param sheet what is printed; a blank form while no figures are agreed
 */
public record CountSource(
    int owner, String unit, LocalDateTime closesAt, String state, CountSheet sheet) {}
