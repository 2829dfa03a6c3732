package twoway.chassis.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link LocalizedText} that is no longer than this in either language; {@code null} is left to others. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AtMost.Judge.class)
public @interface AtMost {

    /** Characters in each language, from 1. */
    int max();

    /** For the message alone. */
    int min() default 0;

    String message() default "{jakarta.validation.constraints.Size.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Judge implements ConstraintValidator<AtMost, LocalizedText> {

        private int max;

        @Override
        public void initialize(AtMost limit) {
            max = limit.max();
        }

        @Override
        public boolean isValid(LocalizedText text, ConstraintValidatorContext context) {
            return text == null || fits(text.zh()) && fits(text.en());
        }

        private boolean fits(String words) {
            return words == null || words.length() <= max;
        }
    }
}
