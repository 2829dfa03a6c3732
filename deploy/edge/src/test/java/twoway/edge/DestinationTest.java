package twoway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/enterprise/v1/offers?limit=2&after=%2Fa%20b", "/matching/ui/", "/?q=a//b"})
    void whoWasOnTheWayToAPageGetsThere(String page) {
        assertEquals(page, Destination.of(page));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "\t//evil.example",
                "/\n/evil.example",
                "/\r/evil.example",
                "/ /evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil.example"
            })
    void nobodyIsLedElsewhere(String elsewhere) {
        assertEquals("/", Destination.of(elsewhere));
    }
}
