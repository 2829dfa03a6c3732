package twoway.enterprise.classification;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.page.Cursors;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.paging.Keys;
import twoway.vocabulary.Concept;
import twoway.vocabulary.Vocabulary;

/** The vocabulary of tags, in which Chinese and English texts meet. */
@Path("/enterprise/v1/concepts")
@RunOnVirtualThread
@Transactional
class ConceptResource {

    /** As much as an address can carry. */
    private static final String A_TEXT = "[\\P{Cntrl}\r\n\t]{1,2000}";

    private final Vocabulary vocabulary;

    ConceptResource(Classifications classifications) {
        this.vocabulary = classifications.vocabulary();
    }

    /**
     * @param synonymsZh what it is called in Chinese besides its label
     * @param gbt4754 the nearest code, of any level
     * @param hs2022 the nearest code, of any level
     */
    @Schema(name = "Concept")
    record Answer(
            String id,
            LocalizedText label,
            List<String> synonymsZh,
            List<String> synonymsEn,
            String broader,
            String gbt4754,
            String hs2022) {

        static Answer of(Concept concept) {
            return new Answer(
                    concept.id(),
                    LocalizedText.of(concept.zh().getFirst(), concept.en().getFirst()),
                    concept.zh().subList(1, concept.zh().size()),
                    concept.en().subList(1, concept.en().size()),
                    concept.broader(),
                    concept.gbt4754(),
                    concept.hs2022());
        }
    }

    @GET
    @Authenticated
    public Page<Answer> list(
            @QueryParam("text") String text,
            @QueryParam("broader") String broader,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var words = Words.of(text);
        if (broader != null) mustExist(broader, "broader");
        var behind = "";
        if (after != null) {
            var last = Cursors.read(after, 1).getFirst();
            mustExist(last, "after");
            behind = last + "\0";
        }
        var found = vocabulary.concepts().tailMap(behind).values().stream()
                .filter(each -> broader == null || broader.equals(each.broader()))
                .filter(each -> words.in(Stream.concat(each.zh().stream(), each.en().stream())))
                .limit(rows + 1L)
                .map(Answer::of)
                .toList();
        return Page.of(found, rows, each -> Cursors.of(each.id()));
    }

    private void mustExist(String concept, String parameter) {
        if (vocabulary.concept(concept).isEmpty()) throw new Refusal(CommonProblem.INVALID_PARAMETER, parameter);
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Answer read(@PathParam("id") String id) {
        return vocabulary.concept(id).map(Answer::of).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** What a text speaks of, in the order it does. */
    @GET
    @Path("of-text")
    @Authenticated
    public Page<Answer> ofText(@QueryParam("text") String text) {
        if (text == null || !text.matches(A_TEXT)) throw new Refusal(CommonProblem.INVALID_PARAMETER, "text");
        var found = vocabulary.tags(text).stream()
                .flatMap(each -> vocabulary.concept(each).stream())
                .map(Answer::of)
                .toList();
        return new Page<>(found, null);
    }
}
