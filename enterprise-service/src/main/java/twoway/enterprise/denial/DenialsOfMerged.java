package twoway.enterprise.denial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.stream.Stream;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.enterprise.profile.EnterpriseReplaced;

/** A firm that goes by another record meets under that one nobody whom it did not want to meet, nor who did not want to meet it. */
@ApplicationScoped
class DenialsOfMerged {

    private final Denials denials;
    private final Events events;
    private final Ids ids;

    DenialsOfMerged(Denials denials, Events events, Ids ids) {
        this.denials = denials;
        this.events = events;
        this.ids = ids;
    }

    /** Of two that are merged into one list, all stand there, however many a list may hold. */
    void replaced(@Observes EnterpriseReplaced replaced) {
        var from = replaced.enterpriseId();
        Stream.concat(Stream.of(from, replaced.replacedBy()), denials.listsWith(from))
                .distinct()
                .sorted()
                .forEach(denials::oneAtATime);
        denials.of(from).forEach(each -> follow(each, replaced));
    }

    private void follow(Denial denial, EnterpriseReplaced replaced) {
        denials.delete(denial);
        events.add(denial.projected(DenialProjected.Status.ALLOWED), replaced.now());
        var firm = standing(denial.enterpriseId(), replaced);
        var denied = standing(denial.deniedId(), replaced);
        if (firm.equals(denied) || denials.of(firm, denied).isPresent()) return;
        var following = new Denial(ids.next(), firm, denied, denial.deniedAt());
        denials.persist(following);
        events.add(following.projected(DenialProjected.Status.DENIED), replaced.now());
    }

    private static UUID standing(UUID enterpriseId, EnterpriseReplaced replaced) {
        return enterpriseId.equals(replaced.enterpriseId()) ? replaced.replacedBy() : enterpriseId;
    }
}
