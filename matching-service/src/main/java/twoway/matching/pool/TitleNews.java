package twoway.matching.pool;

import java.time.LocalDate;
import java.util.UUID;

/** What we read of the event of an official title: how it is after the change. */
record TitleNews(
        UUID titleId, UUID enterpriseId, String tier, String state, LocalDate validFrom, LocalDate validTill) {}
