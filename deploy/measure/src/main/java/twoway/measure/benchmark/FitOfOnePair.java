package twoway.measure.benchmark;

import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import twoway.matching.ResourceKind;
import twoway.matching.fit.Fit;
import twoway.matching.fit.FitPolicy;
import twoway.matching.fit.Likelihood;
import twoway.matching.fit.OtherSide;
import twoway.matching.fit.Published;
import twoway.matching.fit.Topics;
import twoway.matching.fit.Wishes;

/** What a new match costs beside the database: the fit of one side with all its lines, and the word for the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class FitOfOnePair {

    private final Published small = new Published(
            Set.of(ResourceKind.PRODUCT, ResourceKind.TECHNOLOGY),
            Set.of(ResourceKind.SALES_CHANNEL, ResourceKind.AFTER_SALES_SERVICE),
            Set.of("DE", "JP", "US"),
            "GBT4754:C3491",
            List.of("GBT4754:C3911"),
            spoken("mobile-robot", "warehouse", "lidar"),
            "CN",
            "SMALL",
            Set.of("LITTLE_GIANT"));
    private final Published large = new Published(
            Set.of(ResourceKind.SALES_CHANNEL),
            Set.of(ResourceKind.PRODUCT, ResourceKind.TECHNOLOGY),
            Set.of("DE", "FR"),
            "GBT4754:3911",
            List.of("GBT4754:3491", "GBT4754:40"),
            spoken("mobile-robot", "logistics", "sensor"),
            "CN",
            "LARGE",
            Set.of());

    private static Topics spoken(String... concepts) {
        var said = Set.of(concepts);
        return new Topics(said, said, said, Set.of("slam", "payload", "pallet"), List.of(List.of(concepts)));
    }

    @Benchmark
    public Fit fit() {
        return FitPolicy.NEWEST.fit(large, small, Wishes.NONE);
    }

    @Benchmark
    public float likelihood() {
        return Likelihood.EXPERT.of(FitPolicy.NEWEST.fit(large, small, Wishes.NONE));
    }

    @Benchmark
    public OtherSide otherSide() {
        return FitPolicy.NEWEST.otherSide(small, large);
    }
}
