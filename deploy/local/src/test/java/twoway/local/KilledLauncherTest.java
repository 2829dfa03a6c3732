package twoway.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledLauncherTest {
    @TempDir
    Path folder;

    @Test
    void theNextStartStopsWhatAKilledLauncherLeftAndContinuesWithItsData() throws Exception {
        int base = FreeBlock.find();
        Process launcher = launch(base);
        List<Known> left = Files.readAllLines(folder.resolve("data/children")).stream()
                .flatMap(Known::read)
                .filter(Known::lives)
                .toList();

        launcher.destroyForcibly().waitFor();

        assertEquals(3, left.size());
        assertTrue(left.stream().allMatch(Known::lives));
        try (Platform platform = OnlyDatabases.at(base, folder.resolve("data")).start()) {
            assertFalse(left.stream().anyMatch(Known::lives));
            assertTrue(platform.postgres("channel").child().alive());
        }
        assertFalse(Files.exists(folder.resolve("data/children")));
    }

    private Process launch(int base) throws IOException {
        List<String> command = Jvm.command(
                List.of("-cp", System.getProperty("java.class.path")),
                List.of(
                        OnlyDatabases.class.getName(),
                        Integer.toString(base),
                        folder.resolve("data").toString()));
        Process launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader lines = launcher.inputReader();
        String line = lines.readLine();
        while (line != null && !line.equals("ready")) {
            line = lines.readLine();
        }
        assertEquals("ready", line);
        return launcher;
    }
}
