package twoway.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFirmsTest {
    /** GB 32100-2015: alphabet without I O S V Z, weights 3^i mod 31. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {SampleFirms.LARGE, SampleFirms.ROBOTS, SampleFirms.BYSTANDER})
    void aSampleFirmSaysThatItIsOneAndHasAWellFormedReservedIdentifier(String client) {
        JsonNode enterprise = script(client).path("enterprise");

        String identifier = enterprise.at("/identifiers/0/value").asText();
        assertTrue(enterprise.path("sample").asBoolean());
        assertEquals("000000", identifier.substring(2, 8), "an administrative division that no place has");
        assertEquals(checkCharacter(identifier), identifier.charAt(17));
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleFirms.LARGE, SampleFirms.ROBOTS, SampleFirms.BYSTANDER})
    void everyPostingOfASampleFirmGoesBothWays(String client) {
        JsonNode script = script(client);

        script.path("offers")
                .forEach(offer -> assertFalse(
                        offer.path("opens").isEmpty() || offer.path("seeks").isEmpty()));
        script.path("needs")
                .forEach(need -> assertFalse(
                        need.path("wants").isEmpty() || need.path("gives").isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xref", "1 0 obj", "5 0 obj"})
    void theSampleDocumentIsAPdfWhoseTableFindsItsObjects(String part) {
        String pdf =
                new String(SampleDocument.of("Example (Large) Group", "91000000TW00000168"), StandardCharsets.US_ASCII);

        assertTrue(pdf.startsWith("%PDF-1.4") && pdf.endsWith("%%EOF\n"));
        assertTrue(pdf.contains("(SAMPLE) Tj"));
        assertTrue(pdf.contains(
                part.equals("xref")
                        ? "startxref\n%d\n".formatted(pdf.indexOf("xref\n"))
                        : "%010d 00000 n ".formatted(pdf.indexOf(part))));
    }

    private static JsonNode script(String client) {
        return Script.read(client + ".json", Map.of("year", 2026));
    }

    private static char checkCharacter(String identifier) {
        int sum = IntStream.range(0, 17)
                .map(i -> ALPHABET.indexOf(identifier.charAt(i)) * weight(i))
                .sum();
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static int weight(int position) {
        return IntStream.range(0, position).reduce(1, (weight, step) -> weight * 3 % 31);
    }
}
