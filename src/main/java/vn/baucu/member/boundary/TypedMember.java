package vn.baucu.member.boundary;

/**
 * A member as typed into a row of the table.
 *
 * @param row as the page numbers it, from 1
 */
public record TypedMember(int row, MemberText text) {}
