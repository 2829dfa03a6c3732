package twoway.enterprise.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.title.TitleTier;

/**
 * What somebody else has counted and published; never mixed with what is counted here.
 *
 * @param tier it counts the holders of, or {@code null}
 * @param exact false where the source says "about" or "some"
 * @param asOf the day it holds for, or {@code null} if the source names none
 * @param url where it can be read, or {@code null} if that was not kept
 * @param note how well it is known
 */
record OfficialFigure(
        String id,
        LocalizedText what,
        TitleTier tier,
        long number,
        boolean exact,
        LocalDate asOf,
        String source,
        LocalDate publishedOn,
        String url,
        String note) {

    private static final String FILE = "/programme/official_figures.json";

    /** All that are known; a field that none has is an error of ours. */
    static List<OfficialFigure> read() {
        try (var file = OfficialFigure.class.getResourceAsStream(FILE)) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
