/**
 * One Payara Micro with one MariaDB for all tests inside the container.
 *
 * <p>Every test class deploys the same archive, so it is deployed once: a start costs as much as a
 * hundred tests.
 */
package vn.baucu.testing.arquillian;
