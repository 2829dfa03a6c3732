package twoway.chassis.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    private static final String OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path folder;

    private FolderStore store;

    @BeforeEach
    void open() {
        store = new FolderStore(folder);
    }

    @Test
    void a_file_is_found_by_what_it_holds_however_often_it_came() throws IOException {
        assertEquals(OF_HELLO, store.put(content("hello")));
        assertEquals(OF_HELLO, store.put(content("hello")));

        assertEquals("hello", text(store.open(OF_HELLO)));
        assertEquals(1, files());
    }

    @Test
    void a_file_that_is_refused_can_be_looked_at_and_leaves_nothing_behind() throws IOException {
        try (var arrival = store.arrive(content("hello"))) {
            assertEquals(OF_HELLO, arrival.sha256());
            assertEquals(5, arrival.bytes());
            assertEquals("hello", text(arrival.open()));
            assertEquals("hello", text(arrival.open()));
        }

        assertThrows(FileNotFoundException.class, () -> store.open(OF_HELLO));
        assertEquals(0, files());
    }

    @Test
    void refusing_a_file_does_not_take_it_from_whoever_sent_the_same() throws IOException {
        try (var refused = store.arrive(content("hello"))) {
            store.put(content("hello"));
            assertEquals(OF_HELLO, refused.sha256());
        }

        assertEquals("hello", text(store.open(OF_HELLO)));
    }

    @Test
    void a_sender_who_breaks_off_leaves_nothing_behind() {
        assertThrows(
                IOException.class,
                () -> store.put(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the sender has gone");
                    }
                }));

        assertEquals(0, files());
    }

    @Test
    void the_part_of_a_file_that_a_crash_has_cut_off_goes_when_the_next_one_comes_and_one_at_work_stays()
            throws IOException {
        var cutOff = part("arriving1.part", Duration.ofMinutes(61));
        var atWork = part("arriving2.part", Duration.ofMinutes(59));

        store.put(content("hello"));

        assertFalse(Files.exists(cutOff));
        assertTrue(Files.exists(atWork));
    }

    private Path part(String name, Duration age) throws IOException {
        var part = Files.writeString(folder.resolve(name), "hel");
        return Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(age)));
    }

    private long files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InputStream content) throws IOException {
        try (content) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
