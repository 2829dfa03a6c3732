package twoway.enterprise.classification;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.page.Cursors;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.paging.Keys;

/** Codes of public classifications, to be looked up by code and by words in Chinese and English. */
@Path("/enterprise/v1/classifications")
@RunOnVirtualThread
@Transactional
class ClassificationResource {

    private final Classifications classifications;

    ClassificationResource(Classifications classifications) {
        this.classifications = classifications;
    }

    /** @param codes how many it has */
    @Schema(name = "Classification")
    record Answer(
            Classification scheme,
            LocalizedText title,
            String source,
            String licence,
            LocalDate retrievedOn,
            int codes) {}

    @GET
    @Authenticated
    public Page<Answer> list() {
        var all = classifications.origins().stream()
                .map(each -> new Answer(
                        each.scheme(),
                        each.title(),
                        each.source(),
                        each.licence(),
                        each.retrievedOn(),
                        classifications.size(each.scheme())))
                .toList();
        return new Page<>(all, null);
    }

    @GET
    @Path("{scheme}/codes")
    @Authenticated
    public Page<Code> codes(
            @PathParam("scheme") String scheme,
            @QueryParam("text") String text,
            @QueryParam("parent") String parent,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var of = scheme(scheme);
        var behind = after == null ? null : code(of, after);
        if (parent != null && classifications.code(of, parent).isEmpty()) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "parent");
        }
        var found = classifications.find(of, text, parent, behind, rows + 1);
        return Page.of(found, rows, each -> Cursors.of(of, each.code()));
    }

    /** The last code of a page of this scheme. */
    private static String code(Classification of, String cursor) {
        var keys = Cursors.read(cursor, 2);
        if (!keys.getFirst().equals(of.name())) throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
        return keys.getLast();
    }

    @GET
    @Path("{scheme}/codes/{code}")
    @Authenticated
    public Code code(@PathParam("scheme") String scheme, @PathParam("code") String code) {
        return classifications.code(scheme(scheme), code).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private static Classification scheme(String name) {
        return Arrays.stream(Classification.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
