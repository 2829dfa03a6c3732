package twoway.enterprise.posting;

import twoway.chassis.value.LocalizedText;

/** What a posting says of itself, in words. */
public record Wording(LocalizedText title, LocalizedText description) {}
