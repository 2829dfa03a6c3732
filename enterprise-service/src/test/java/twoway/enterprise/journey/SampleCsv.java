package twoway.enterprise.journey;

import java.util.UUID;
import java.util.stream.IntStream;

/** Generated files of public records; no firm in them exists. */
final class SampleCsv {

    static final String HEADER = "externalId,nameZh,nameEn,country,city,industry,website,descriptionEn";

    private SampleCsv() {}

    /** A source that nobody else imports from. */
    static String source() {
        return "example-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> row(number, "Makes part number " + number + " of machines, \"to order\"."))
                .collect(() -> new StringBuilder(HEADER).append("\r\n"), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    static String row(int number, String description) {
        return "EX-%05d,示例企业%d,Example Firm %d,CN,Hangzhou,Machinery,https://firm-%d.example.com,\"%s\"\r\n"
                .formatted(number, number, number, number, description.replace("\"", "\"\""));
    }
}
