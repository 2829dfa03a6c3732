package twoway.enterprise.imports;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number of the line (in a workbook: the row) on which it begins; a header stands on 1
 * @param cells in the order of the header
 * @param line the line itself where it is one; {@code null} in a table
 * @param faults what hindered reading it; empty if it can be looked at further
 */
record Row(int number, List<String> cells, String line, List<RowFault.Found> faults) {

    static Row of(int number, List<String> cells) {
        return new Row(number, cells, null, List.of());
    }

    Row at(RowFault.Found fault) {
        return new Row(number, cells, line, List.of(fault));
    }
}
