package twoway.channel.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import twoway.channel.firm.FirmName;
import twoway.channel.firm.Firms;
import twoway.chassis.actor.Actor;
import twoway.chassis.time.Clock;

/** Finds out what has to be known to show a case to somebody. */
@ApplicationScoped
class CaseReaders {

    private final Firms firms;
    private final Clock clock;

    CaseReaders(Firms firms, Clock clock) {
        this.firms = firms;
        this.clock = clock;
    }

    CaseReader of(OnboardingCase shown, Actor actor) {
        var now = clock.now(shown.parties().large());
        return new CaseReader(shown.sideOf(actor), actor, now, names(List.of(shown)));
    }

    Map<UUID, FirmName> names(List<OnboardingCase> shown) {
        return firms.names(shown.stream()
                .flatMap(
                        each -> Stream.of(each.parties().large(), each.parties().sme()))
                .distinct()
                .toList());
    }
}
