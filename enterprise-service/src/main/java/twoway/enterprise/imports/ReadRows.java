package twoway.enterprise.imports;

import java.util.Arrays;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.record.Industry;
import twoway.enterprise.record.PastChallenge;
import twoway.enterprise.record.PublicRecord;

/** What each kind of row says; only to be used if no fault was found on the way. */
final class ReadRows {

    static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_WORD = 120;

    private ReadRows() {}

    static PublicRecord publicRecord(Cells cells) {
        return new PublicRecord(
                cells.requiredInEither("nameZh", "nameEn", LONGEST_NAME),
                cells.country("country"),
                cells.text("province", LONGEST_WORD),
                cells.text("city", LONGEST_WORD),
                industry(cells),
                cells.link("website"),
                cells.inEither("descriptionZh", "descriptionEn", LONGEST_TEXT));
    }

    private static Industry industry(Cells cells) {
        var text = cells.text("industry", LONGEST_NAME);
        if (cells.isBlank("industryScheme") && cells.isBlank("industryCode")) {
            return text == null ? null : new Industry(text, null);
        }
        var industry = industryCode(cells);
        return industry == null ? null : new Industry(text, industry);
    }

    /** The code in a classification, both of which must be there. */
    static IndustryCode industryCode(Cells cells) {
        var scheme = cells.text("industryScheme", LONGEST_WORD);
        var code = cells.text("industryCode", LONGEST_WORD);
        var known = Arrays.stream(IndustryCode.Scheme.values())
                .filter(each -> each.name().equals(scheme))
                .findFirst();
        if (known.isEmpty() || code == null || !code.matches("[A-U]|[A-U]?[0-9]{2,4}")) {
            cells.fault("industryCode", RowFault.NOT_AN_INDUSTRY);
            return null;
        }
        return new IndustryCode(known.get(), code);
    }

    static PastChallenge pastChallenge(Cells cells) {
        var opens = cells.day("opensOn");
        var closes = cells.day("closesOn");
        if (opens != null && closes != null && closes.isBefore(opens)) {
            cells.fault("closesOn", RowFault.PERIOD_REVERSED);
        }
        return new PastChallenge(
                cells.required("publisher", LONGEST_NAME),
                cells.requiredInEither("titleZh", "titleEn", LONGEST_NAME),
                cells.inEither("descriptionZh", "descriptionEn", LONGEST_TEXT),
                cells.list("topics", LONGEST_TEXT),
                opens,
                closes,
                cells.link("url"));
    }
}
