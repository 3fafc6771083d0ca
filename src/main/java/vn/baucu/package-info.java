/**
 * The election information system of the Election Committee of Hai Phong.
 *
 * <p>One package per feature; {@code law} is the election law as plain Java, {@code shared} the few
 * things that belong to all. Features stand in one order and look only down it; see {@code
 * docs/decisions}.
 */
package vn.baucu;
