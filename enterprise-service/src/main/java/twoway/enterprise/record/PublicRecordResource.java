package twoway.enterprise.record;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.paging.Keys;

/** Firms that have not joined, for anybody who has signed in to look up. */
@Path("/enterprise/v1/public-records")
@RunOnVirtualThread
@Transactional
class PublicRecordResource {

    private final PublicRecords records;
    private final Standings standings;

    PublicRecordResource(PublicRecords records, Standings standings) {
        this.records = records;
        this.standings = standings;
    }

    record Answer(
            UUID id,
            Standing standing,
            Provenance provenance,
            String externalId,
            LocalizedText names,
            String country,
            String province,
            String city,
            Industry industry,
            String website,
            LocalizedText description,
            Instant recordedAt,
            Instant changedAt,
            long version)
            implements Versioned {

        static Answer of(Stored<PublicRecord> stored, Standing standing) {
            var content = stored.content();
            return new Answer(
                    stored.id(),
                    standing,
                    stored.provenance(),
                    stored.externalId(),
                    content.names(),
                    content.country(),
                    content.province(),
                    content.city(),
                    content.industry(),
                    content.website(),
                    content.description(),
                    stored.recordedAt(),
                    stored.changedAt(),
                    stored.version());
        }
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Answer read(@PathParam("id") UUID id) {
        var found = records.find(id);
        return Answer.of(found, Standing.of(!standings.claimed(List.of(id)).isEmpty()));
    }

    /** What was claimed is an enterprise, and listed as one. */
    @GET
    @Authenticated
    public Page<Answer> list(
            @QueryParam("country") String country,
            @QueryParam("source") String source,
            @QueryParam("externalId") String externalId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var wanted = new Sought()
                .country(country)
                .source(source)
                .externalId(externalId)
                .standing(Standing.NOT_A_MEMBER)
                .columns();
        var found = records.page(wanted, Keys.id(after), rows + 1).stream()
                .map(each -> Answer.of(each, Standing.NOT_A_MEMBER))
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }
}
