package vn.baucu.count.boundary;

import java.util.List;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;

/**
 * Accepted count minutes of the first round in bulk.
 *
 * @param form complete figures
 * @param findings what was found of them at INCIDENT and EXPLAIN; nothing blocks
 */
public record CountData(
    int areaId, ElectionLevel level, int electoralUnitId, CountForm form, List<Finding> findings) {}
