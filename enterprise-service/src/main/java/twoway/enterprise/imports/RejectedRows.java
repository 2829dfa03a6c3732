package twoway.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.chassis.file.FileStore;

/** What was not taken of a file, written as the file was, each row with what is wrong with it: to be mended and sent again. */
@ApplicationScoped
class RejectedRows {

    private static final int PAGE = 500;

    private final FileStore files;
    private final Verdicts verdicts;

    RejectedRows(FileStore files, Verdicts verdicts) {
        this.files = files;
        this.verdicts = verdicts;
    }

    /** The rows that have been rejected so far; the file behind it goes when it is closed. */
    InputStream of(ImportJob job) throws IOException {
        var written = Files.createTempFile("rejected", job.plan().form().fileEnding());
        try {
            write(job, written);
            return Files.newInputStream(written, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.delete(written);
            throw e;
        }
    }

    private void write(ImportJob job, Path to) throws IOException {
        try (var file = ImportFile.open(files.open(job.sha256()), job.plan());
                var writer = RejectedWriter.of(job.plan().form(), file.header(), Files.newOutputStream(to))) {
            var rejected = after(0, job.id());
            while (!rejected.isEmpty()) {
                var row = file.next().orElseThrow();
                if (row.number() != rejected.element().line()) continue;
                writer.add(row, told(rejected.remove()));
                if (rejected.isEmpty()) rejected = after(row.number(), job.id());
            }
        }
    }

    private Queue<Verdict> after(int line, UUID importId) {
        return new ArrayDeque<>(verdicts.page(importId, Verdict.Kind.REJECTED, line, PAGE));
    }

    private static String told(Verdict verdict) {
        return verdict.faults().stream().map(RejectedRows::told).collect(Collectors.joining(" | "));
    }

    private static String told(RowFault.Found fault) {
        var text = fault.told().text();
        return (fault.column().isEmpty() ? "" : fault.column() + ": ") + text.zh() + " " + text.en();
    }
}
