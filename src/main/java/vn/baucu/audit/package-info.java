/**
 * Who did what, when and as what. An entry is written in the transaction of the change it tells of:
 * no entry, no change. Denials are written in a transaction of their own, since theirs is undone.
 * Entries hold typed keys, never another feature's classes, and are never changed.
 */
package vn.baucu.audit;
