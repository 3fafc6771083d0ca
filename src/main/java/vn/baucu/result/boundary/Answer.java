package vn.baucu.result.boundary;

import vn.baucu.law.Finding;

/**
 * What who signs a result answers to one of its findings.
 *
 * @param finding as it was shown
 * @param text the answer
 */
public record Answer(Finding finding, String text) {}
