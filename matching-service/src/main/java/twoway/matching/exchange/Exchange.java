package twoway.matching.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import twoway.chassis.problem.Refusal;
import twoway.matching.MatchingProblem;
import twoway.matching.Parties;

/** What both sides undertake. There is no value of this type in which only one side gives. */
public record Exchange(List<Undertaking> fromLeft, List<Undertaking> fromRight) {

    public Exchange {
        if (fromLeft.isEmpty() || fromRight.isEmpty()) throw new Refusal(MatchingProblem.ONE_SIDED);
        fromLeft = List.copyOf(fromLeft);
        fromRight = List.copyOf(fromRight);
    }

    /** Sorts the undertakings by who gives; an undertaking of a stranger is refused. */
    public static Exchange between(Parties parties, List<Undertaking> undertakings) {
        for (int i = 0; i < undertakings.size(); i++) {
            if (!parties.include(undertakings.get(i).giver())) {
                throw new Refusal(MatchingProblem.NOT_A_PARTY_OF_THE_DEAL).at("/undertakings/" + i + "/giver");
            }
        }
        return new Exchange(givenBy(parties.left(), undertakings), givenBy(parties.right(), undertakings));
    }

    /** Every undertaking, the asker's first. */
    public Stream<Undertaking> all() {
        return Stream.concat(fromLeft.stream(), fromRight.stream());
    }

    /** Every territory that one of them names, sorted; empty if none does. */
    public List<String> markets() {
        return all().flatMap(each -> each.markets().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Refuses what could only be kept in the past. */
    public void mustBeDueFrom(LocalDate today) {
        all().map(Undertaking::due)
                .filter(due -> due.isBefore(today))
                .findFirst()
                .ifPresent(due -> {
                    throw new Refusal(MatchingProblem.DUE_IN_THE_PAST, due);
                });
    }

    private static List<Undertaking> givenBy(UUID giver, List<Undertaking> undertakings) {
        return undertakings.stream().filter(each -> each.giver().equals(giver)).toList();
    }
}
