package vn.baucu.setup.boundary;

import java.util.List;
import java.util.Map;
import vn.baucu.candidate.boundary.ElectoralUnitText;
import vn.baucu.election.entity.BodySetting;

/**
 * What somebody changed of the electoral units of a body.
 *
 * @param seen the sheet as it was seen
 * @param wanted new and changed electoral units
 * @param gone those that are to go, as they were seen
 * @param places number of the electoral unit each place shall lie in, by its key, 0 for none; a
 *     place that stays as it is is absent
 * @param body all that shall be set of the body
 * @param reason why; needed after the preparation
 * @param document number of the deciding document; likewise
 */
public record MapChange(
    MapSheet seen,
    List<ElectoralUnitText> wanted,
    List<ElectoralUnitText> gone,
    Map<String, Integer> places,
    Map<BodySetting, String> body,
    String reason,
    String document) {}
