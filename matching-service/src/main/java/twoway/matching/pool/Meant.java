package twoway.matching.pool;

import java.util.List;

/**
 * What one posting means.
 *
 * @param gives names of kinds
 * @param wants names of kinds
 * @param senses the concepts closest to its text, the closest first
 */
record Meant(List<String> gives, List<String> wants, List<String> senses) {}
