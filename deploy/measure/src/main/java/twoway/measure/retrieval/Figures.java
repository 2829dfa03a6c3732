package twoway.measure.retrieval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import twoway.measure.Report;

/**
 * How good one list is, or many are on average. Gain of a firm is 2^grade - 1, discounted by log2(rank + 1), over the gain
 * of the best list that the judgements allow (Järvelin and Kekäläinen, 2002); firms that nobody judged gain nothing.
 *
 * @param condensed the same after the firms that nobody judged have been taken out
 * @param precision share of the first ten that answer well (grade 2)
 * @param recall share of those judged to answer well that stand among the first fifty; {@code NaN} if there are none
 * @param reciprocalRank of the first that answers well; {@code NaN} if there are none
 * @param unjudged how many of the first ten nobody judged
 */
record Figures(
        @JsonProperty("ndcg@10") double ndcg,
        @JsonProperty("ndcg@10-condensed") double condensed,
        @JsonProperty("p@10") double precision,
        @JsonProperty("recall@50") double recall,
        @JsonProperty("mrr") double reciprocalRank,
        int queries,
        @JsonProperty("unjudged@10") double unjudged) {

    private static final int TOP = 10;
    private static final int FAR = 50;
    private static final int WELL = 2;
    private static final int DECIMALS = 4;

    static Figures of(List<String> list, Map<String, Integer> grades) {
        var top = list.stream().limit(TOP).toList();
        var judged = list.stream().filter(grades::containsKey).limit(TOP).toList();
        var good = grades.values().stream().filter(grade -> grade >= WELL).count();
        return new Figures(
                ndcg(top, grades),
                ndcg(judged, grades),
                (double) well(top, grades) / TOP,
                good == 0 ? Double.NaN : (double) well(list.stream().limit(FAR).toList(), grades) / good,
                good == 0 ? Double.NaN : reciprocalRank(list, grades),
                1,
                top.stream().filter(firm -> !grades.containsKey(firm)).count());
    }

    /** Where a figure is not a number for a list, the list does not count for it. */
    static Figures mean(Collection<Figures> lists) {
        return new Figures(
                mean(lists, Figures::ndcg),
                mean(lists, Figures::condensed),
                mean(lists, Figures::precision),
                mean(lists, Figures::recall),
                mean(lists, Figures::reciprocalRank),
                lists.size(),
                mean(lists, Figures::unjudged));
    }

    /** The same, over so many queries that were each counted more than once. */
    Figures over(int queries) {
        return new Figures(ndcg, condensed, precision, recall, reciprocalRank, queries, unjudged);
    }

    private static double mean(Collection<Figures> lists, ToDoubleFunction<Figures> figure) {
        return Report.rounded(
                lists.stream()
                        .mapToDouble(figure)
                        .filter(each -> !Double.isNaN(each))
                        .average()
                        .orElse(0),
                DECIMALS);
    }

    private static long well(List<String> list, Map<String, Integer> grades) {
        return list.stream()
                .filter(firm -> grades.getOrDefault(firm, 0) >= WELL)
                .count();
    }

    private static double reciprocalRank(List<String> list, Map<String, Integer> grades) {
        for (int i = 0; i < list.size(); i++) if (grades.getOrDefault(list.get(i), 0) >= WELL) return 1.0 / (i + 1);
        return 0;
    }

    private static double ndcg(List<String> top, Map<String, Integer> grades) {
        double ideal = gain(grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(TOP)
                .toList());
        return ideal == 0
                ? 0
                : gain(top.stream().map(firm -> grades.getOrDefault(firm, 0)).toList()) / ideal;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < grades.size(); i++)
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        return gain;
    }
}
