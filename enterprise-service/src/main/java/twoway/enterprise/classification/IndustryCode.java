package twoway.enterprise.classification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An industry in a public classification; only the code's form is checked.
 *
 * @param code section letter, digits, or both, such as {@code C}, {@code 3491} or {@code C3491}
 */
public record IndustryCode(
        @NotNull Scheme scheme,
        @NotNull @Pattern(regexp = "[A-U]|[A-U]?[0-9]{2,4}") String code) {

    /** GB/T 4754-2017 (China) or ISIC Rev. 4 (United Nations). */
    public enum Scheme {
        GBT4754,
        ISIC
    }

    /** As the classification itself has it: {@code C3491} is {@code 3491} there. */
    String bare() {
        return code.length() > 1 && Character.isLetter(code.charAt(0)) ? code.substring(1) : code;
    }
}
