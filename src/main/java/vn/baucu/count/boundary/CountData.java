package vn.baucu.count.boundary;

import java.util.List;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;

/**
 * Accepted count minutes in bulk.
 *
 * @param round the first, or the new vote of an area whose first was annulled
 * @param form complete figures
 * @param findings what was found of them at INCIDENT and EXPLAIN; nothing blocks
 */
public record CountData(
    int areaId,
    ElectionLevel level,
    Round round,
    int electoralUnitId,
    CountForm form,
    List<Finding> findings) {}
