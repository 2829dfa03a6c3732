package twoway.enterprise.disclosure;

import twoway.chassis.value.LocalizedText;

/** @param text {@code null} for whom it is not open to */
record Said(Detail detail, LocalizedText text) {}
