package twoway.load.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What was asked and what was answered, line by line in a file that outlives us: each line is with the system at once. */
public final class History implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final FileChannel out;
    private final long begun = System.nanoTime();

    private History(Path file, FileChannel out) {
        this.file = file;
        this.out = out;
    }

    public static History begin(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return new History(
                    file,
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    public Path file() {
        return file;
    }

    public synchronized Line write(Line line) {
        Line stamped = line.at((System.nanoTime() - begun) / 1_000_000);
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap((JSON.writeValueAsString(stamped) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            return stamped;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** A last line that was cut off by a crash of the writer is passed over. */
    public static List<Line> read(Path file) {
        try {
            List<Line> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.endsWith("}")) {
                    lines.add(parse(line));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Line parse(String line) throws JsonProcessingException {
        return JSON.readValue(line, Line.class);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
