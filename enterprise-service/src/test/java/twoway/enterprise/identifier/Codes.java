package twoway.enterprise.identifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The vectors of the standards, and as many more codes as a property wants, always the same ones. */
final class Codes {

    static final JsonNode VECTORS = vectors();
    static final String USCC_ALPHABET = VECTORS.at("/uscc/alphabet").asText();
    static final String LEI_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Everything that can be typed on a plain keyboard. */
    static final String TYPED =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).reduce("", String::concat);

    private static final int SEED = 32_100;
    private static final int HOW_MANY = 400;

    private Codes() {}

    static List<String> valid(String scheme) {
        return StreamSupport.stream(VECTORS.at("/" + scheme + "/valid").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The vectors and 400 generated codes, their check characters by the weights that stand in the vectors. */
    static Stream<String> creditCodes() {
        var random = new Random(SEED);
        return Stream.concat(
                valid("uscc").stream(),
                Stream.generate(() -> creditCode(random)).limit(HOW_MANY));
    }

    /** The vectors and 400 generated identifiers, their check digits by long arithmetic. */
    static Stream<String> entityIdentifiers() {
        var random = new Random(SEED);
        return Stream.concat(
                valid("lei").stream(),
                Stream.generate(() -> entityIdentifier(random)).limit(HOW_MANY));
    }

    private static String creditCode(Random random) {
        var code = text(random, USCC_ALPHABET, 2) + text(random, "0123456789", 6) + text(random, USCC_ALPHABET, 9);
        var sum = IntStream.range(0, code.length())
                .map(i -> USCC_ALPHABET.indexOf(code.charAt(i))
                        * VECTORS.at("/uscc/weights/" + i).asInt())
                .sum();
        return code + USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static String entityIdentifier(Random random) {
        var code = text(random, LEI_ALPHABET, 18);
        var digits = (code + "00")
                .chars()
                .mapToObj(each -> "" + LEI_ALPHABET.indexOf(each))
                .reduce("", String::concat);
        return code
                + "%02d"
                        .formatted(98
                                - new BigInteger(digits)
                                        .mod(BigInteger.valueOf(97))
                                        .intValue());
    }

    private static String text(Random random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .map(String::valueOf)
                .reduce("", String::concat);
    }

    /** Every code that differs from this one in exactly one place, by a character of this alphabet. */
    static Stream<String> changed(String code, String alphabet) {
        return IntStream.range(0, code.length())
                .boxed()
                .flatMap(at -> alphabet.chars()
                        .filter(character -> character != code.charAt(at))
                        .mapToObj(character -> code.substring(0, at) + (char) character + code.substring(at + 1)));
    }

    /** The code with two of its characters in each other's place. */
    static String swapped(String code, int one, int other) {
        var characters = code.toCharArray();
        characters[one] = code.charAt(other);
        characters[other] = code.charAt(one);
        return new String(characters);
    }

    private static JsonNode vectors() {
        try (var file = Codes.class.getResourceAsStream("/identifier_test_vectors.json")) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException("no vectors", e);
        }
    }
}
