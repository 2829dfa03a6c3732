package twoway.matching.fit;

import java.util.List;

/** How near two industries stand in one classification (GB/T 4754 and ISIC share the shape: section, then digits). */
final class Industries {

    private static final int UNRELATED = -5_000;

    private Industries() {}

    /** The best of the sought industries for this one; industries of different classifications say nothing. */
    static Finding nearest(List<String> sought, String industry) {
        if (sought.isEmpty() || industry == null) return Finding.NOT_STATED;
        Finding best = null;
        for (var candidate : sought.stream().sorted().toList()) {
            if (!scheme(candidate).equals(scheme(industry))) continue;
            var share = share(digits(candidate), digits(industry));
            if (best == null || share > best.share()) {
                best = new Finding(share, share > 0 ? List.of(industry) : List.of(), sought);
            }
        }
        return best == null ? Finding.NOT_STATED : best;
    }

    /** Same class 1, same group 3/4, same division 1/2, else against. */
    private static int share(String sought, String found) {
        var length = Math.min(sought.length(), found.length());
        int common = 0;
        while (common < length && sought.charAt(common) == found.charAt(common)) common++;
        if (common == sought.length() && common >= 2) return Finding.FULL;
        return switch (common) {
            case 0, 1 -> UNRELATED;
            case 2 -> 5_000;
            case 3 -> 7_500;
            default -> Finding.FULL;
        };
    }

    private static String scheme(String industry) {
        return industry.substring(0, industry.indexOf(':'));
    }

    /** The section letter is given or not; the digits below it are unique without it. */
    private static String digits(String industry) {
        var code = industry.substring(industry.indexOf(':') + 1);
        return !code.isEmpty() && Character.isLetter(code.charAt(0)) ? code.substring(1) : code;
    }
}
