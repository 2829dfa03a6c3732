package twoway.enterprise.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static twoway.enterprise.identifier.Codes.LEI_ALPHABET;
import static twoway.enterprise.identifier.Codes.TYPED;
import static twoway.enterprise.identifier.Codes.VECTORS;
import static twoway.enterprise.identifier.Codes.changed;
import static twoway.enterprise.identifier.Codes.creditCodes;
import static twoway.enterprise.identifier.Codes.entityIdentifiers;
import static twoway.enterprise.identifier.Codes.swapped;
import static twoway.enterprise.identifier.Codes.valid;

import org.junit.jupiter.api.Test;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

class IdentifierTest {

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
    void a_generated_code_is_well_formed() {
        creditCodes().forEach(code -> assertNull(Uscc.faultOf(code), code));
        entityIdentifiers().forEach(code -> assertNull(Lei.faultOf(code), code));
    }

    @Test
    void any_single_changed_character_of_a_credit_code_is_found() {
        creditCodes().forEach(code -> changed(code, TYPED).forEach(each -> assertNotNull(Uscc.faultOf(each), each)));
    }

    @Test
    void two_exchanged_characters_of_a_credit_code_are_found_unless_they_are_the_first_and_the_last() {
        creditCodes().forEach(code -> {
            for (int one = 0; one < code.length(); one++) {
                for (int other = one + 1; other < code.length(); other++) {
                    var exchanged = swapped(code, one, other);
                    var unseen = exchanged.equals(code) || one == 0 && other == code.length() - 1;
                    assertEquals(unseen, Uscc.faultOf(exchanged) == null, exchanged);
                }
            }
        });
    }

    /** GB 32100 promises nothing here: one pair of changed characters in about thirty is another well-formed code. */
    @Test
    void two_changed_characters_of_a_credit_code_may_pass() {
        assertNull(Uscc.faultOf("9144030070526726XE"));
        assertNull(Uscc.faultOf("9144030072526726XJ"));
    }

    /** ISO/IEC 7064 MOD 97-10 promises it for a digit in place of a digit and a letter in place of a letter. */
    @Test
    void any_single_changed_digit_or_letter_of_an_entity_identifier_is_found() {
        entityIdentifiers()
                .forEach(code -> changed(code, LEI_ALPHABET)
                        .filter(each -> digits(each) == digits(code))
                        .forEach(each -> assertNotNull(Lei.faultOf(each), each)));
    }

    /** A letter counts as two digits, so the rest moves; ISO 17442 does not promise to see that. */
    @Test
    void a_letter_in_place_of_a_digit_of_an_entity_identifier_may_pass() {
        var passing = entityIdentifiers()
                .flatMap(code -> changed(code, LEI_ALPHABET))
                .filter(each -> Lei.faultOf(each) == null)
                .toList();

        assertFalse(passing.isEmpty());
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
    void what_looks_the_same_is_the_same_number_of_another_register() {
        var number = new Identifier(Scheme.OTHER, "HRB 1234-FI");

        assertEquals(number, new Identifier(Scheme.OTHER, "ＨＲＢ\u30001234-ﬁ"));
        assertEquals(number, new Identifier(Scheme.OTHER, "\u200BHRB\u00A01234\u00AD-fi \uFEFF"));
        var nothing = assertThrows(Refusal.class, () -> new Identifier(Scheme.OTHER, "\u200B\u2060"));
        assertEquals(EnterpriseProblem.IDENTIFIER_NOT_WELL_FORMED, nothing.kind());
    }

    @Test
    void a_mistyped_identifier_cannot_be_made() {
        var refusal = assertThrows(Refusal.class, () -> new Identifier(Scheme.LEI, "HWUPKR0MPOU8FGXBT395"));
        assertEquals(EnterpriseProblem.IDENTIFIER_NOT_WELL_FORMED, refusal.kind());
    }

    private static long digits(String code) {
        return code.chars().filter(Character::isDigit).count();
    }
}
