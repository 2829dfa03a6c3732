package twoway.enterprise.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;

/** Hears from the other services what is to be told. A code without a sentence is parked until there is one. */
@ApplicationScoped
class NoticeInbox {

    private final Tell tell;

    NoticeInbox(Tell tell) {
        this.tell = tell;
    }

    record Wanted(UUID enterpriseId, String code, Map<String, String> arguments, String link) {

        Telling telling(UUID origin) {
            var known = NoticeCode.of(code).orElseThrow(() -> new IllegalArgumentException("no sentence for " + code));
            return new Telling(origin, enterpriseId, known, arguments, link, Telling.Audience.ALL);
        }
    }

    void wanted(@Observes @Handles("twoway.notice-wanted.v1") Fact fact) {
        tell.of(fact.as(Wanted.class).telling(fact.id()), fact.time());
    }
}
