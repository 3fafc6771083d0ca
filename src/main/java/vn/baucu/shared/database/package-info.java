/**
 * The database as something that may be away: whether it answers ({@link
 * vn.baucu.shared.database.DatabaseState}), what a failure means ({@link
 * vn.baucu.shared.database.Trouble}), and acts that are tried again ({@link
 * vn.baucu.shared.database.Retries}). See decision 17.
 */
package vn.baucu.shared.database;
