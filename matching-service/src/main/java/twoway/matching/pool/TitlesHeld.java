package twoway.matching.pool;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The official titles of one enterprise on one day.
 *
 * @param till the last day on which they are the same, {@code null} if they stay
 */
record TitlesHeld(Set<String> tiers, LocalDate till) {

    static final TitlesHeld NONE = new TitlesHeld(Set.of(), null);

    /** @param titles confirmed at their source */
    static TitlesHeld on(LocalDate day, Collection<PooledTitle> titles) {
        return new TitlesHeld(
                titles.stream()
                        .filter(each -> each.holdsOn(day))
                        .map(PooledTitle::tier)
                        .collect(Collectors.toUnmodifiableSet()),
                titles.stream()
                        .map(each -> each.sameTill(day))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
