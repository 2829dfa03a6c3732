package twoway.enterprise.classification;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import twoway.chassis.value.LocalizedText;

/** The public classifications this service knows; {@code classification/schemes.json} has their sources and licences. */
enum Classification {
    GBT4754 {
        @Override
        Stream<Code> read() {
            return Rows.of("gbt4754_2017.csv")
                    .map(row -> code(row.get("code"), row.get("parent_code"), row.get("name_zh"), null));
        }
    },
    ISIC {
        @Override
        Stream<Code> read() {
            return Rows.of("isic_rev4.csv")
                    .map(row -> code(row.get("code"), row.get("parent_code"), null, row.get("name_en")));
        }
    },
    HS2022 {
        @Override
        Stream<Code> read() {
            var sections = Rows.of("hs_sections.csv").map(row -> code(row.get("section"), "", null, row.get("name")));
            var codes = Rows.of("hs2022.csv").map(row -> {
                var chapter = row.get("parent").equals("TOTAL");
                return code(
                        row.get("hscode"),
                        chapter ? row.get("section") : row.get("parent"),
                        null,
                        row.get("description"));
            });
            return Stream.concat(sections, codes);
        }
    },
    ISO3166_1 {
        @Override
        Stream<Code> read() {
            return Rows.of("iso_3166_1.csv")
                    .map(row -> code(row.get("alpha2"), "", chinese(row.get("alpha2")), row.get("name")));
        }
    },
    ISO3166_2 {
        @Override
        Stream<Code> read() {
            var provinces = column("cn_provinces.csv", "iso_3166_2", "name_zh");
            return Rows.of("iso_3166_2.csv")
                    .map(row ->
                            code(row.get("code"), row.get("parent"), provinces.get(row.get("code")), row.get("name")));
        }
    },
    GB2260 {
        @Override
        Stream<Code> read() {
            var names = column("iso_3166_2.csv", "code", "name");
            var provinces = Rows.of("cn_provinces.csv")
                    .map(row -> code(row.get("gb2260_6"), "", row.get("name_zh"), names.get(row.get("iso_3166_2"))));
            var above = column("cn_provinces.csv", "gb2260_2", "gb2260_6");
            var cities = Rows.of("cn_cities.csv")
                    .map(row ->
                            code(row.get("gb2260_6"), above.get(row.get("province_code")), row.get("name_zh"), null));
            return Stream.concat(provinces, cities);
        }
    };

    /**
     * @param source where it was taken from
     * @param licence the source's, by its SPDX name where it has one
     */
    record Origin(Classification scheme, LocalizedText title, String source, String licence, LocalDate retrievedOn) {}

    abstract Stream<Code> read();

    /** All its codes in their own order. */
    NavigableMap<String, Code> codes() {
        return read().collect(Collectors.toMap(Code::code, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    private static Code code(String code, String parent, String zh, String en) {
        return new Code(code, parent.isEmpty() ? null : parent, LocalizedText.of(zh, en));
    }

    private static String chinese(String country) {
        return Locale.of("", country).getDisplayCountry(Locale.SIMPLIFIED_CHINESE);
    }

    private static Map<String, String> column(String file, String key, String value) {
        return Rows.of(file).collect(Collectors.toMap(row -> row.get(key), row -> row.get(value)));
    }
}
