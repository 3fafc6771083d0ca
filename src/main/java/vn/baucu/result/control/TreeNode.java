package vn.baucu.result.control;

/** A unit that owns areas of an electoral unit, or lies above such a unit. */
public record TreeNode(int id, String code, String name, Integer parent) {}
