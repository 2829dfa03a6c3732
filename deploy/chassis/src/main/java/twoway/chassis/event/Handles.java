package twoway.chassis.event;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the observer of one event type: {@code void opened(@Observes @Handles("twoway.offer-published.v1") Fact fact)}.
 * It runs in the inbox's transaction with the platform's rights; it acts, and lets failure fail.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Handles {

    /** The CloudEvents type that is read. */
    String value();

    /** {@link Handles} as a value. */
    final class Type extends AnnotationLiteral<Handles> implements Handles {
        private static final long serialVersionUID = 1;
        private final String value;

        public Type(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }
}
