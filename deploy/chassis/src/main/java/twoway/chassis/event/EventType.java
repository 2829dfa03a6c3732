package twoway.chassis.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a {@link DomainEvent} on the wire and the stream it travels on. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** CloudEvents type: {@code twoway.<noun>-<past-participle>.v<major>}. */
    String value();

    /** {@code <service>.<aggregate>}; the topic is {@code twoway.} and this. */
    String stream();
}
