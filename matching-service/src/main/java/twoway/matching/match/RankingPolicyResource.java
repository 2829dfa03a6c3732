package twoway.matching.match;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import twoway.chassis.value.LocalizedText;
import twoway.matching.fit.Feature;
import twoway.matching.fit.FitPolicy;
import twoway.matching.fit.Likelihoods;
import twoway.matching.outcome.LikelihoodsInUse;

/** How lists of matches are made and what never counts, for everybody, from the values that rank. */
@Path("/matching/v1/ranking-policy")
@RunOnVirtualThread
@Transactional
class RankingPolicyResource {

    private static final List<OrderAnswer> ORDERS = List.of(
            new OrderAnswer(
                    MatchSearch.Order.MY_INTEREST,
                    LocalizedText.of(
                            "按对方对你方的匹配度排序，相同者按你方在对方眼中的匹配度；这是默认顺序",
                            "By how well the other side fits you; ties by how you look to it. This is the default")),
            new OrderAnswer(
                    MatchSearch.Order.LIKELY_TO_BE_READ,
                    LocalizedText.of(
                            "按一次意向对双方的价值排序，并考虑预计还有谁会提出；只列你方仍可提出意向的",
                            "By what a request of yours is worth to both sides, given who else is expected to ask;"
                                    + " only what you may still ask for")));
    private static final List<LocalizedText> NEVER = List.of(
            LocalizedText.of("谁付费、付多少", "Who pays, and how much"),
            LocalizedText.of("谁先注册", "Who registered first"),
            LocalizedText.of("与平台运营方的关系", "Who runs the platform, and who is close to whoever does"),
            LocalizedText.of("浏览次数和登录次数", "How often somebody looked or signed in"),
            LocalizedText.of("仅自己可见的数字化自测", "The digital self-check, which nobody else sees"),
            LocalizedText.of(
                    "他方对第三方保密的条件：只影响其本方的列表",
                    "What somebody keeps to itself: it moves that firm's own lists and nobody else's"));

    private final LikelihoodsInUse likelihoods;

    RankingPolicyResource(LikelihoodsInUse likelihoods) {
        this.likelihoods = likelihoods;
    }

    /**
     * @param features in the order of their lines in a fit
     * @param neverCounts what has no way into any list
     */
    record RankingPolicy(
            String policy,
            int base,
            List<FeatureAnswer> features,
            int strongFrom,
            int possibleFrom,
            LikelihoodAnswer likelihoods,
            List<OrderAnswer> orders,
            double gamma,
            List<LocalizedText> neverCounts) {}

    /**
     * @param most basis points that it adds at most
     * @param ownListOnly judged by what its owner has not published, so it moves the owner's lists alone
     */
    record FeatureAnswer(Feature feature, LocalizedText label, int most, boolean ownListOnly) {}

    /**
     * How a fit becomes the chance of a yes; it orders, no number is told.
     *
     * @param version counts what was learnt from outcomes, 0 if nothing was yet
     * @param asks name of the curve for whoever may ask
     * @param accepts name of the curve for whoever may accept
     */
    record LikelihoodAnswer(int version, String asks, String accepts) {

        static LikelihoodAnswer of(Likelihoods used) {
            return new LikelihoodAnswer(
                    used.number(), used.asks().name(), used.accepts().name());
        }
    }

    record OrderAnswer(MatchSearch.Order order, LocalizedText says) {}

    @GET
    @Authenticated
    public RankingPolicy read() {
        var policy = FitPolicy.NEWEST;
        var features = policy.weights().entrySet().stream()
                .map(each -> new FeatureAnswer(
                        each.getKey(),
                        each.getKey().label(),
                        each.getValue(),
                        each.getKey().isPrivate()))
                .toList();
        return new RankingPolicy(
                policy.name(),
                policy.base(),
                features,
                policy.strongFrom(),
                policy.possibleFrom(),
                LikelihoodAnswer.of(likelihoods.now()),
                ORDERS,
                Crowd.GAMMA,
                NEVER);
    }
}
