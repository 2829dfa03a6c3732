package twoway.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledLauncherLeftBehindIsFoundAndStopped() {
        Child left = new Children(folder).start("sleeper", List.of("sleep", "600"), Map.of());

        List<String> stopped = new Children(folder).stopLeftovers();

        assertEquals(List.of("sleeper"), stopped);
        assertFalse(left.alive());
        assertEquals(List.of(), new Children(folder).stopLeftovers());
    }

    @Test
    void aStrangerThatGotTheSamePidIsLeftAlone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        Files.writeString(folder.resolve("children"), new Known("enterprise", stranger.pid(), longAgo).line() + "\n");

        List<String> stopped = new Children(folder).stopLeftovers();

        assertEquals(List.of(), stopped);
        assertTrue(stranger.isAlive());
        stranger.destroyForcibly();
    }

    @Test
    void aLineCutOffByACrashIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("children"), "4711 17");

        assertEquals(List.of(), new Children(folder).stopLeftovers());
    }
}
