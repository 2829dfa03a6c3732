package twoway.enterprise.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What the rest of the service may ask about an enterprise's titles. */
@ApplicationScoped
public class TitlesHeld {

    private final Titles titles;

    TitlesHeld(Titles titles) {
        this.titles = titles;
    }

    /** Those that the authority's own list confirms and that run on this day. */
    public Set<TitleTier> confirmed(UUID enterpriseId, LocalDate day) {
        var held = EnumSet.noneOf(TitleTier.class);
        titles.list("enterpriseId = ?1 and state = ?2", enterpriseId, TitleState.CONFIRMED_AT_SOURCE).stream()
                .map(Title::award)
                .filter(each ->
                        Validity.on(day, each.validFrom(), each.validTill()).holds())
                .forEach(each -> held.add(each.tier()));
        return held;
    }
}
