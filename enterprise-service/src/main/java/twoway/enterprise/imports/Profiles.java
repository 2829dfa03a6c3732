package twoway.enterprise.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Profiles {

    private final List<Profile> profiles;

    Profiles() {
        try (var in = Profiles.class.getResourceAsStream("/imports/profiles.json")) {
            profiles = ImportJson.read(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<List<Profile>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("imports/profiles.json", e);
        }
    }

    List<Profile> all() {
        return profiles;
    }

    Optional<Profile> named(String name) {
        return profiles.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
