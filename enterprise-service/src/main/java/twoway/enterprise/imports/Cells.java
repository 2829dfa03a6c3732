package twoway.enterprise.imports;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import twoway.chassis.value.LocalizedText;

/** One row, field by field. What is wrong with it is collected, so that the sender learns everything at once. */
final class Cells {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_LINK = 500;
    private static final String NUMBER = "-?[0-9]{1,20}([.][0-9]{1,6})?";
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final Layout layout;
    private final List<String> row;
    private final List<RowFault.Found> faults = new ArrayList<>();

    Cells(Layout layout, List<String> row) {
        this.layout = layout;
        this.row = row;
    }

    List<RowFault.Found> faults() {
        return List.copyOf(faults);
    }

    void fault(String field, RowFault fault, Object... arguments) {
        faults.add(fault.at(layout.cell(field, row).column(), arguments));
    }

    boolean isBlank(String field) {
        return layout.cell(field, row).value() == null;
    }

    /** The text, or {@code null} if the cell is blank, not there or not to be stored. */
    String text(String field, int most) {
        var value = layout.cell(field, row).value();
        if (value == null) return null;
        if (value.indexOf('\0') >= 0) {
            fault(field, RowFault.CHARACTER_REFUSED);
            return null;
        }
        if (value.length() > most) {
            fault(field, RowFault.VALUE_TOO_LONG, most, value.length());
            return null;
        }
        return value;
    }

    String required(String field, int most) {
        if (isBlank(field)) fault(field, RowFault.VALUE_MISSING);
        return text(field, most);
    }

    /** Both languages of a text that must be there in one of them. */
    LocalizedText requiredInEither(String zh, String en, int most) {
        if (isBlank(zh) && isBlank(en)) fault(en, RowFault.VALUE_MISSING);
        return inEither(zh, en, most);
    }

    LocalizedText inEither(String zh, String en, int most) {
        var chinese = text(zh, most);
        var english = text(en, most);
        return chinese == null && english == null ? null : LocalizedText.of(chinese, english);
    }

    String country(String field) {
        var code = required(field, 100);
        if (code != null && !COUNTRIES.contains(code)) fault(field, RowFault.NOT_A_COUNTRY, code);
        return code;
    }

    LocalDate day(String field) {
        var text = text(field, 40);
        if (text == null) return null;
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) return day;
        } catch (DateTimeException e) {
            fault(field, RowFault.NOT_A_DAY, text);
            return null;
        }
        fault(field, RowFault.NOT_A_DAY, text);
        return null;
    }

    /** A moment with its offset, as exact as the database keeps it. */
    Instant moment(String field) {
        var text = text(field, 40);
        if (text == null) return null;
        var moment = Moments.of(text);
        if (moment.isEmpty()) fault(field, RowFault.NOT_A_MOMENT, text);
        return moment.orElse(null);
    }

    BigDecimal number(String field) {
        var text = text(field, 40);
        if (text == null) return null;
        if (text.matches(NUMBER)) return new BigDecimal(text);
        fault(field, RowFault.NOT_A_NUMBER, text);
        return null;
    }

    Boolean truth(String field) {
        var text = text(field, 40);
        if (text != null && !TRUTHS.contains(text.toLowerCase(Locale.ROOT))) fault(field, RowFault.NOT_A_TRUTH, text);
        return text == null ? null : Boolean.valueOf(text);
    }

    String link(String field) {
        var text = text(field, LONGEST_LINK);
        if (text != null && !isLink(text)) fault(field, RowFault.NOT_A_LINK, text);
        return text;
    }

    private static boolean isLink(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Parts of a cell that are separated by semicolons. */
    List<String> list(String field, int most) {
        var text = text(field, most);
        if (text == null) return List.of();
        return Arrays.stream(text.split("[;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
