package twoway.measure.benchmark;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import twoway.measure.Command;
import twoway.measure.Options;
import twoway.measure.Report;

/** Single steps of events and requests, each in processes of its own, by JMH. */
public final class BenchmarkCommand implements Command {

    /**
     * @param benchmark class and method
     * @param error half of the interval that holds the mean with 99.9 %
     */
    record Line(String benchmark, double microseconds, double error, long measurements) {

        static Line of(RunResult run) {
            var score = run.getPrimaryResult();
            return new Line(
                    run.getParams().getBenchmark().replaceFirst(".*\\.(?=\\w+\\.\\w+$)", ""),
                    Report.rounded(score.getScore(), 3),
                    Report.rounded(score.getScoreError(), 3),
                    score.getSampleCount());
        }
    }

    @Override
    public String usage() {
        return "[--forks F] [--seconds S]";
    }

    @Override
    public Set<String> options() {
        return Set.of("forks", "seconds");
    }

    @Override
    public boolean run(Options options, Report report) throws IOException {
        options.words(0);
        var settings = new OptionsBuilder()
                .include("twoway\\.measure\\..*")
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(options.number("forks", 1, 10, 2))
                .warmupIterations(3)
                .measurementIterations(5)
                .warmupTime(TimeValue.seconds(options.number("seconds", 1, 60, 2)))
                .measurementTime(TimeValue.seconds(options.number("seconds", 1, 60, 2)))
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            new Runner(settings).run().forEach(each -> report.add(Line.of(each)));
            return true;
        } catch (RunnerException e) {
            throw new IOException("the benchmarks did not run", e);
        }
    }
}
