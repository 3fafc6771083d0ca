/**
 * Running the server: the database it stands on, the schema it brings there, whether it is ready
 * for work, and the heartbeat by which other servers know that it lives.
 */
package vn.baucu.operation;
