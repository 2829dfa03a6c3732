package twoway.vocabulary;

import java.util.List;

/**
 * Something that firms make, do or need, and what it is called.
 *
 * @param id lower-case words joined by hyphens; never renamed
 * @param broader the id of the wider concept, or {@code null}
 * @param zh simplified Chinese, the label first, then its synonyms; never empty
 * @param en English, the same
 * @param gbt4754 the nearest code of GB/T 4754-2017, of any level, or {@code null}
 * @param hs2022 the nearest chapter, heading or subheading of the Harmonized System 2022, or {@code null}
 */
public record Concept(String id, String broader, List<String> zh, List<String> en, String gbt4754, String hs2022) {}
