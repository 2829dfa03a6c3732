package twoway.enterprise.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import twoway.chassis.page.Page;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.export.Entered;
import twoway.enterprise.paging.Keys;

/** Every version of every detail that a firm has ever said, for itself to take along: what others have read stands there too. */
@ApplicationScoped
class DetailVersions implements Entered {

    private final Details details;

    DetailVersions(Details details) {
        this.details = details;
    }

    /** @param endedAt since when it is not said like this any more; {@code null} if it is */
    record Line(
            UUID id,
            long version,
            UUID postingId,
            Level level,
            LocalizedText heading,
            LocalizedText text,
            Instant saidAt,
            Instant endedAt) {

        static Line of(Said said) {
            var detail = said.detail();
            return new Line(
                    detail.detailId(),
                    detail.number(),
                    detail.postingId(),
                    detail.level(),
                    detail.heading(),
                    said.text(),
                    detail.saidAt(),
                    detail.endedAt());
        }
    }

    @Override
    public String kind() {
        return "posting-details";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        var page = Page.of(
                details.ever(enterpriseId, Keys.id(after), Page.MOST + 1),
                Page.MOST,
                each -> Keys.cursor(each.detail().id()));
        return new Page<>(page.items().stream().map(Line::of).toList(), page.next());
    }
}
