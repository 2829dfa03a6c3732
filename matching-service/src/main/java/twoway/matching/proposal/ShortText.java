package twoway.matching.proposal;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import twoway.chassis.value.LocalizedText;

/**
 * A text of which fifty, in both languages, find room in one event: so long in each language, and of characters that do
 * not grow when they are written as JSON.
 */
@Constraint(validatedBy = ShortText.Check.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface ShortText {

    int MOST = 2_000;

    /** Named as those of {@link jakarta.validation.constraints.Size}, whose words are used. */
    int min() default 0;

    int max() default MOST;

    String message() default "{jakarta.validation.constraints.Size.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Nothing is short enough. */
    class Check implements ConstraintValidator<ShortText, LocalizedText> {

        @Override
        public boolean isValid(LocalizedText text, ConstraintValidatorContext context) {
            return text == null || fits(text.zh()) && fits(text.en());
        }

        private static boolean fits(String text) {
            return text == null
                    || text.length() <= MOST
                            && text.chars().noneMatch(each -> each < ' ' && "\n\r\t".indexOf(each) < 0);
        }
    }
}
