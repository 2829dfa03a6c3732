package twoway.enterprise.identifier;

/**
 * Unified social credit code, GB 32100-2015: 17 characters and a check character by weighted sum modulo 31. The modulus
 * is prime, no weight a multiple of it and none but the first equal to the check character's, so every single wrong
 * character is found, and every two exchanged ones but the first with the last. Of other errors one in 31 passes. The
 * organisation code within (GB 11714, characters 9 to 17) has a check of its own, which is not asked: old codes fail it.
 */
final class Uscc {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int DIGITS_FROM = 2;
    private static final int DIGITS_TILL = 8;
    private static final int GENERATOR = 3;

    private Uscc() {}

    /** What is wrong with it, or {@code null}. */
    static Fault faultOf(String value) {
        if (value.length() != LENGTH) return Fault.LENGTH;
        for (int i = 0; i < LENGTH; i++) {
            if (!allowed(value.charAt(i), i)) return Fault.CHARACTER;
        }
        return value.charAt(LENGTH - 1) == check(value) ? null : Fault.CHECK;
    }

    /** Positions 3 to 8 name the administrative division, which is all digits. */
    private static boolean allowed(char character, int position) {
        var digit = character >= '0' && character <= '9';
        return position >= DIGITS_FROM && position < DIGITS_TILL ? digit : ALPHABET.indexOf(character) >= 0;
    }

    /** The weight of position i (from 0) is 3 to the power i, modulo 31. */
    private static char check(String value) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * GENERATOR % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
