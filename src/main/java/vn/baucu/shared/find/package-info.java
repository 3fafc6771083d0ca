/**
 * What a person looks for by name, wherever he is. Each feature finds what is its own, within the
 * caller's scope; the desk puts it together.
 */
package vn.baucu.shared.find;
