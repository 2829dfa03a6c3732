package twoway.enterprise.journey;

import java.util.concurrent.ThreadLocalRandom;

/** Well-formed credit codes that no firm has been given: region 000000 does not exist. */
final class SampleIdentifiers {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private SampleIdentifiers() {}

    static String creditCode() {
        var code = new StringBuilder("91000000");
        while (code.length() < WEIGHTS.length) {
            code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }
}
