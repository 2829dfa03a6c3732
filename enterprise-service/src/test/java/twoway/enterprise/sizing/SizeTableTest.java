package twoway.enterprise.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static twoway.enterprise.sizing.Indicator.ASSETS;
import static twoway.enterprise.sizing.Indicator.EMPLOYEES;
import static twoway.enterprise.sizing.Indicator.REVENUE;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import twoway.chassis.value.Money;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.sizing.SizeVerdict.Classified;

/**
 * The whole table of 国统字〔2017〕213号, written down a second time: sector, every code it covers, and the lower bounds of
 * LARGE, MEDIUM and SMALL in persons, 10,000 yuan of revenue and 10,000 yuan of assets.
 */
class SizeTableTest {

    private static final String TABLE = """
            AGRI              | A 01 02 03 04 05 0111            |               | 20000 500 50     |
            INDUSTRY          | B 06 12 C 13 3491 43 D 44 46     | 1000 300 20   | 40000 2000 300   |
            CONSTRUCTION      | E 47 48 49 50                    |               | 80000 6000 300   | 80000 5000 300
            WHOLESALE         | 51 F51 5179                      | 200 20 5      | 40000 5000 1000  |
            RETAIL            | 52 F52 5292                      | 300 50 10     | 20000 500 100    |
            TRANSPORT         | 54 55 56 57 58 G5432             | 1000 300 20   | 30000 3000 200   |
            WAREHOUSING       | 59 5910                          | 200 100 20    | 30000 1000 100   |
            POST              | 60 6010                          | 1000 300 20   | 30000 2000 100   |
            ACCOMMODATION     | 61 6110                          | 300 100 10    | 10000 2000 100   |
            CATERING          | 62 6210                          | 300 100 10    | 10000 2000 100   |
            INFO_TRANSMISSION | 63 64 I6410                      | 2000 100 10   | 100000 1000 100  |
            SOFTWARE_IT       | 65 6513                          | 300 100 10    | 10000 1000 50    |
            REAL_ESTATE_DEV   | 701 7010                         |               | 200000 1000 100  | 10000 5000 2000
            PROPERTY_MGMT     | 702 7020                         | 1000 300 100  | 5000 1000 500    |
            LEASING_BUSINESS  | L 71 72 7212                     | 300 100 10    |                  | 120000 8000 100
            OTHER             | M 73 75 N 76 79 O 80 82 85 R 86 90 703 7030 709 7090 | 300 100 10 |   |
            """;

    private static final List<SizeClass> CLASSES =
            List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL, SizeClass.MICRO);

    /** One person, or one yuan in the rule's 10,000. */
    private static final Map<Indicator, BigDecimal> LEAST =
            Map.of(EMPLOYEES, BigDecimal.ONE, REVENUE, new BigDecimal("0.0001"), ASSETS, new BigDecimal("0.0001"));

    private final SizeRules rules = new SizeRules();

    private record Row(String sector, String[] codes, Map<Indicator, List<BigDecimal>> bounds) {

        static Row of(String line) {
            var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            var bounds = new EnumMap<Indicator, List<BigDecimal>>(Indicator.class);
            for (var indicator : Indicator.values()) {
                var cell = cells[2 + indicator.ordinal()];
                if (!cell.isEmpty()) {
                    bounds.put(
                            indicator,
                            Arrays.stream(cell.split(" +")).map(BigDecimal::new).toList());
                }
            }
            return new Row(cells[0], cells[1].split(" "), bounds);
        }
    }

    @Test
    void every_bound_of_every_sector_holds_to_the_person_and_to_the_yuan_and_the_indicator_that_decided_is_named() {
        var rows = rows();
        assertEquals(16, rows.size());
        for (var row : rows) {
            for (var code : row.codes()) {
                row.bounds().forEach((indicator, bounds) -> {
                    for (int i = 0; i < bounds.size(); i++) {
                        decides(CLASSES.get(i), row, code, indicator, bounds.get(i));
                        decides(
                                CLASSES.get(i + 1),
                                row,
                                code,
                                indicator,
                                bounds.get(i).subtract(LEAST.get(indicator)));
                    }
                });
            }
        }
    }

    @Test
    void the_rule_has_the_sectors_of_the_table_and_no_other() {
        assertEquals(
                rows().stream().collect(Collectors.toMap(Row::sector, Row::bounds)),
                SizeRules.read("/rules/size_class_cn_2017.json").sectors().stream()
                        .collect(Collectors.toMap(SizeRule.Sector::id, SizeRule.Sector::indicators)));
    }

    /** The other indicators of the sector reach LARGE, so this one alone decides, unless all do. */
    private void decides(SizeClass expected, Row row, String code, Indicator indicator, BigDecimal figure) {
        var figures = new EnumMap<Indicator, BigDecimal>(Indicator.class);
        row.bounds().forEach((each, bounds) -> figures.put(each, bounds.getFirst()));
        figures.put(indicator, figure);
        var employees = figures.get(EMPLOYEES);
        var verdict = rules.classify(new SizeInputs(
                "CN",
                new IndustryCode(IndustryCode.Scheme.GBT4754, code),
                employees == null ? null : employees.intValueExact(),
                yuan(figures.get(REVENUE)),
                yuan(figures.get(ASSETS))));

        var what = row.sector() + " " + code + " " + indicator + " " + figure;
        var classified = assertInstanceOf(Classified.class, verdict, what);
        assertEquals(row.sector(), classified.sector(), what);
        assertEquals(expected, classified.sizeClass(), what);
        if (expected != SizeClass.LARGE) assertEquals(indicator, classified.decidedBy(), what);
    }

    private static List<Row> rows() {
        return TABLE.lines().map(Row::of).toList();
    }

    private static Money yuan(BigDecimal tenThousands) {
        return tenThousands == null ? null : new Money(tenThousands.movePointRight(4), "CNY");
    }
}
