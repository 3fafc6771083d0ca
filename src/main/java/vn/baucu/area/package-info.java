/**
 * The administrative tree and the polling areas in it: where everything in the election stands, and
 * what a unit's scope is. Communes own polling areas; a district without communes (Bạch Long Vĩ in
 * 2021) owns its own and acts as its own commune, as a special zone does (law: Art 10, 11).
 */
package vn.baucu.area;
