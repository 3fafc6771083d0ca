/**
 * What power cuts and attackers do, one class a kind: {@code mvn -Pchaos verify}. Each prints its
 * figures; the quick essential ones stand in the ordinary build beside what they are about.
 */
package vn.baucu.chaos;
