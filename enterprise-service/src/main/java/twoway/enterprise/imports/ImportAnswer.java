package twoway.enterprise.imports;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.lifecycle.WaitingOn;
import twoway.enterprise.record.Provenance;

/**
 * An import as its sender or an operator sees it.
 *
 * @param office whose word it is; {@code null} if an operator sent it
 * @param sourceTimestamp of which time its rows are, unless they say so themselves
 * @param forecast what a dry run came to: what would become of the rows; {@code null} without one or before its end
 */
record ImportAnswer(
        UUID id,
        ImportState state,
        ImportKind kind,
        String profile,
        Provenance provenance,
        UUID office,
        Instant sourceTimestamp,
        FileForm form,
        String sha256,
        long bytes,
        boolean dryRun,
        Tally forecast,
        Counts progress,
        Failure failure,
        Instant receivedAt,
        Instant finishedAt,
        List<String> allowedActions,
        WaitingOn waitingOn,
        long version)
        implements Versioned {

    /** @param total {@code null} until the file has been checked */
    record Counts(Integer total, int read, int created, int updated, int unchanged, int rejected, long rowsPerSecond) {

        static Counts of(Progress progress) {
            return new Counts(
                    progress.totalRows(),
                    progress.readRows(),
                    progress.created(),
                    progress.updated(),
                    progress.unchanged(),
                    progress.rejected(),
                    progress.rowsPerSecond());
        }
    }

    record Failure(String code, LocalizedText text) {

        static Failure of(ImportJob.Failure failure) {
            if (failure == null) return null;
            var says = Arrays.stream(EnterpriseProblem.values())
                    .filter(each -> each.code().equals(failure.code()))
                    .findFirst()
                    .map(EnterpriseProblem::says);
            return new Failure(
                    failure.code(),
                    says.map(text -> LocalizedText.of(
                                    in(Locale.CHINESE, text.zh(), failure), in(Locale.ENGLISH, text.en(), failure)))
                            .orElse(null));
        }

        private static String in(Locale locale, String pattern, ImportJob.Failure failure) {
            return new MessageFormat(pattern, locale).format(failure.arguments().toArray());
        }
    }

    private static WaitingOn confirming(Telling.Office office) {
        return office == null ? WaitingOn.operator("confirm") : WaitingOn.enterprise(office.enterpriseId(), "confirm");
    }

    static ImportAnswer of(ImportJob job) {
        var telling = job.plan().telling();
        var office = telling == null ? null : telling.office();
        return new ImportAnswer(
                job.id(),
                job.state(),
                job.plan().kind(),
                job.plan().profile(),
                job.plan().provenance(),
                office == null ? null : office.id(),
                telling == null ? null : telling.sourceTimestamp(),
                job.plan().form(),
                job.sha256(),
                job.bytes(),
                job.dryRun(),
                job.forecast(),
                Counts.of(job.progress()),
                Failure.of(job.failure()),
                job.receivedAt(),
                job.finishedAt(),
                ImportMove.wordsIn(job.state()),
                job.state() == ImportState.CHECKED ? confirming(office) : null,
                job.version());
    }
}
