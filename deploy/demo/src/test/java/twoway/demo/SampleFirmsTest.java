package twoway.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFirmsTest {
    @ParameterizedTest
    @ValueSource(strings = {SampleFirms.LARGE, SampleFirms.ROBOTS, SampleFirms.BYSTANDER})
    void aSampleFirmSaysThatItIsOneAndHasAWellFormedReservedIdentifier(String client) {
        JsonNode enterprise = script(client).path("enterprise");

        assertTrue(enterprise.path("sample").asBoolean());
        SampleIdentifier.mustBeReservedAndWellFormed(
                enterprise.at("/identifiers/0/value").asText());
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
}
