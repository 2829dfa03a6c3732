package twoway.matching.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttentionTest {

    @ParameterizedTest
    @EnumSource
    void a_mixture_of_readers_looks_down_a_list_like_the_curve(Attention attention) {
        for (int ahead = 0; ahead < 1500; ahead++)
            assertEquals(attention.at(ahead + 1), after(attention.exact(), ahead), 1e-9, "after " + ahead);
        for (int ahead = 0; ahead < 15; ahead++)
            assertEquals(attention.at(ahead + 1), after(attention.quick(), ahead), 5e-5, "after " + ahead);
    }

    @ParameterizedTest
    @EnumSource
    void every_reader_of_a_mixture_counts_for_something_and_together_they_are_one(Attention attention) {
        for (var mixture : new Mixture[] {attention.quick(), attention.exact()}) {
            assertTrue(DoubleStream.of(mixture.weights()).allMatch(weight -> weight >= 0));
            assertTrue(DoubleStream.of(mixture.losses()).allMatch(loss -> loss >= 0 && loss <= 1));
            assertEquals(1, DoubleStream.of(mixture.weights()).sum(), 1e-4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_slope_is_that_of_the_curve(Attention attention) {
        for (double ahead = 0; ahead < 20; ahead += 0.7) {
            double step = 1e-5;
            double difference = (attention.after(ahead + step) - attention.after(ahead)) / step;
            assertEquals(difference, attention.slope(ahead, attention.after(ahead)), 1e-4);
        }
    }

    @Test
    void the_first_ranks_are_looked_at_as_published() {
        assertEquals(1 / 3.0, Attention.INV.at(3), 1e-15);
        assertEquals(1 / 2.0, Attention.LOG.at(3), 1e-15);
        assertEquals(Math.exp(-2), Attention.EXP.at(3), 1e-15);
    }

    private static double after(Mixture mixture, int ahead) {
        double attention = 0;
        for (int k = 0; k < mixture.weights().length; k++)
            attention += mixture.weights()[k] * Math.pow(1 - mixture.losses()[k], ahead);
        return attention;
    }
}
