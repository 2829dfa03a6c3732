package twoway.enterprise.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A cell of a workbook as text: what its reader sees there, in the forms that a file of text would have.
 *
 * @param cell {@code null} if there is none
 */
record SheetCell(Cell cell) {

    private static final Pattern ERROR = Pattern.compile("#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!)");
    /** What stands in quotes or brackets, or behind a backslash, is shown as it is and says nothing of the format. */
    private static final Pattern SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    /** A workbook keeps fifteen digits; what comes after them is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);
    /** No double has more. */
    private static final int LARGEST_EXPONENT = 400;

    String text() {
        if (cell == null || cell.getValue() == null) return "";
        return switch (cell.getValue()) {
            case BigDecimal number -> isDay() ? day() : plain(number);
            case Boolean truth -> truth.toString().toUpperCase(Locale.ROOT);
            case Object text -> text.toString();
        };
    }

    boolean isError() {
        if (cell == null || cell.getType() == CellType.STRING) return false;
        return cell.getType() == CellType.ERROR || ERROR.matcher(text()).matches();
    }

    private static String plain(BigDecimal number) {
        var exponent = (long) number.precision() - number.scale();
        if (Math.abs(exponent) > LARGEST_EXPONENT) return number.toString();
        return number.signum() == 0
                ? "0"
                : number.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private boolean isDay() {
        var format = cell.getDataFormatId();
        if (format == null) return false;
        // The built-in formats of days (ECMA-376, 18.8.30), those of Chinese workbooks among them.
        var builtIn = format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 36
                || format >= 50 && format <= 58;
        var own = cell.getDataFormatString();
        return own == null ? builtIn : SHOWN.matcher(own).replaceAll("").matches("(?i)[^;]*[yd].*");
    }

    private String day() {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
