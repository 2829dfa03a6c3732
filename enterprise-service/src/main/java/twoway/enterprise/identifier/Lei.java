package twoway.enterprise.identifier;

/**
 * Legal entity identifier, ISO 17442: 18 characters and two check digits by ISO/IEC 7064 MOD 97-10. Every digit in place
 * of another digit and every letter in place of another letter is found; a letter in place of a digit may pass.
 */
final class Lei {

    private static final int LENGTH = 20;
    private static final int MODULUS = 97;

    private Lei() {}

    /** What is wrong with it, or {@code null}. */
    static Fault faultOf(String value) {
        if (value.length() != LENGTH) return Fault.LENGTH;
        int remainder = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = digit(value.charAt(i));
            if (digit < 0 || i >= LENGTH - 2 && digit > 9) return Fault.CHARACTER;
            remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % MODULUS;
        }
        return remainder == 1 ? null : Fault.CHECK;
    }

    /** 0–9 as they are, A–Z as 10–35, anything else -1. */
    private static int digit(char character) {
        if (character >= '0' && character <= '9') return character - '0';
        return character >= 'A' && character <= 'Z' ? character - 'A' + 10 : -1;
    }
}
