package twoway.matching.scouting;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jboss.logging.Logger;
import twoway.matching.retrieval.SearchSettings;

/** Where this process lays its index; what killed processes have left there is thrown away. */
@ApplicationScoped
class IndexFolder {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);

    private final SearchSettings settings;

    IndexFolder(SearchSettings settings) {
        this.settings = settings;
    }

    /** A new, empty one. */
    Path fresh() throws IOException {
        var mine =
                settings.folder().resolve(Long.toString(ProcessHandle.current().pid()));
        Files.createDirectories(mine);
        clearUp();
        return Files.createTempDirectory(mine, "index-");
    }

    private void clearUp() throws IOException {
        try (var folders = Files.list(settings.folder())) {
            folders.filter(IndexFolder::ofTheDead).forEach(IndexFolder::remove);
        }
    }

    private static boolean ofTheDead(Path folder) {
        var name = folder.getFileName().toString();
        return name.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }

    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debugf("a search index was not removed: %s", e.getMessage());
        }
    }
}
