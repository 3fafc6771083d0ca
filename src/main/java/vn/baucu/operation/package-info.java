/**
 * Running the server: the database it stands on, the schema it brings there, and whether it is
 * ready for work.
 */
package vn.baucu.operation;
