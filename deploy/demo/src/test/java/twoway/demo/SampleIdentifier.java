package twoway.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

/** Credit codes of sample firms: right by the standard, in an administrative division that no place has. */
final class SampleIdentifier {
    /** GB 32100-2015: alphabet without I O S V Z, weights 3^i mod 31. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private SampleIdentifier() {}

    static void mustBeReservedAndWellFormed(String identifier) {
        assertEquals("000000", identifier.substring(2, 8), "an administrative division that no place has");
        assertEquals(checkCharacter(identifier), identifier.charAt(17));
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
