package twoway.channel.checklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The checklist data that come with this version of the service, read and checked at the start. */
@Startup
@ApplicationScoped
public class Checklists {

    private static final String CURRENT = "1";
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Checklist current = read(CURRENT);

    /** What a case opened now begins with. */
    public Checklist current() {
        return current;
    }

    static Checklist read(String version) {
        return new Checklist(
                read("/checklist/template-" + version + ".json", Template.class),
                read("/checklist/requirements-" + version + ".json", Requirements.class));
    }

    static <T> T read(String resource, Class<T> shape) {
        try (var json = Checklists.class.getResourceAsStream(resource)) {
            return JSON.readValue(json, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
