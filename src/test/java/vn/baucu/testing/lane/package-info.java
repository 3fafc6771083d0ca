/**
 * Who runs beside whom. The tests inside the container and in front of it are dealt out to lanes,
 * of which the build runs two at a time, each in a JVM of its own with servers of its own; within a
 * lane classes run by name, and share what they can. A class belongs to the lane that its package
 * and its name say, and to no other.
 */
package vn.baucu.testing.lane;
