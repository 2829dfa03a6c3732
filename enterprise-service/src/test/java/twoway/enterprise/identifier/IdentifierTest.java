package twoway.enterprise.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

class IdentifierTest {

    private static final JsonNode VECTORS = vectors();
    private static final String LEI_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void every_valid_code_of_the_vectors_is_well_formed() {
        valid("uscc").forEach(code -> assertNull(Uscc.faultOf(code), code));
        valid("lei").forEach(code -> assertNull(Lei.faultOf(code), code));
    }

    @Test
    void every_invalid_code_of_the_vectors_is_refused() {
        VECTORS.at("/uscc/invalid")
                .forEach(each -> assertNotNull(Uscc.faultOf(each.get("value").asText()), each.toString()));
        VECTORS.at("/lei/invalid").forEach(each -> assertNotNull(Lei.faultOf(each.asText()), each.toString()));
    }

    @Test
    void any_single_changed_character_of_a_credit_code_is_found() {
        var alphabet = VECTORS.at("/uscc/alphabet").asText();

        valid("uscc").forEach(code -> changed(code, alphabet).forEach(each -> assertNotNull(Uscc.faultOf(each), each)));
    }

    /** ISO/IEC 7064 MOD 97-10 promises it for a digit in place of a digit and a letter in place of a letter. */
    @Test
    void any_single_changed_digit_or_letter_of_an_entity_identifier_is_found() {
        valid("lei")
                .forEach(code -> changed(code, LEI_ALPHABET)
                        .filter(each -> digits(each) == digits(code))
                        .forEach(each -> assertNotNull(Lei.faultOf(each), each)));
    }

    @Test
    void the_fault_is_named() {
        assertEquals(Fault.LENGTH, Uscc.faultOf("9144030071526726"));
        assertEquals(Fault.CHARACTER, Uscc.faultOf("9144030071526726IG"));
        assertEquals(Fault.CHARACTER, Uscc.faultOf("91A4030071526726XG"));
        assertEquals(Fault.CHECK, Uscc.faultOf("9144030071526726XA"));
        assertEquals(Fault.CHARACTER, Lei.faultOf("HWUPKR0MPOU8FGXBT3A4"));
        assertEquals(Fault.CHARACTER, Lei.faultOf("HWUPKR0MPOU8FGXBT-94"));
    }

    @Test
    void spaces_around_and_small_letters_do_not_make_another_identifier() {
        assertEquals(
                new Identifier(Scheme.USCC, "9144030071526726XG"), new Identifier(Scheme.USCC, " 9144030071526726xg "));
    }

    @Test
    void a_mistyped_identifier_cannot_be_made() {
        var refusal = assertThrows(Refusal.class, () -> new Identifier(Scheme.LEI, "HWUPKR0MPOU8FGXBT395"));
        assertEquals(EnterpriseProblem.IDENTIFIER_NOT_WELL_FORMED, refusal.kind());
    }

    /** Every code that differs from this one in exactly one place. */
    private static Stream<String> changed(String code, String alphabet) {
        return IntStream.range(0, code.length())
                .boxed()
                .flatMap(at -> alphabet.chars()
                        .filter(character -> character != code.charAt(at))
                        .mapToObj(character -> code.substring(0, at) + (char) character + code.substring(at + 1)));
    }

    private static long digits(String code) {
        return code.chars().filter(Character::isDigit).count();
    }

    private static List<String> valid(String scheme) {
        return StreamSupport.stream(VECTORS.at("/" + scheme + "/valid").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode vectors() {
        try (var file = IdentifierTest.class.getResourceAsStream("/identifier_test_vectors.json")) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException("no vectors", e);
        }
    }
}
