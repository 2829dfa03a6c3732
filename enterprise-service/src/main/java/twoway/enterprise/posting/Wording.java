package twoway.enterprise.posting;

import twoway.chassis.value.LocalizedText;

/**
 * What a posting says of itself, in words.
 *
 * @param description {@code null} only in a draft
 */
public record Wording(LocalizedText title, LocalizedText description) {}
