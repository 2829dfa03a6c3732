package twoway.matching.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import twoway.matching.ResourceKind;
import twoway.matching.retrieval.Gist;

class FitTest {

    private static final Set<String> WORDS = Set.of("robot", "mobile-robot", "warehouse", "d");
    private static final Set<String> TITLES = Set.of("SRDI", "LITTLE_GIANT", "OF_A_NEWER_PRODUCER");
    private static final FitPolicy POLICY = FitPolicy.NEWEST;
    private static final Published ROBOTS = new Published(
            Set.of(ResourceKind.PRODUCT, ResourceKind.TECHNOLOGY),
            Set.of(ResourceKind.SALES_CHANNEL, ResourceKind.AFTER_SALES_SERVICE),
            Set.of("DE", "JP"),
            "GBT4754:C3491",
            List.of("GBT4754:C3911"),
            topics(
                    Set.of("mobile-robot"),
                    Set.of("mobile-robot", "warehouse"),
                    List.of("mobile-robot", "forklift", "warehouse"),
                    "slam"),
            "CN",
            "SMALL",
            Set.of());
    private static final Published LARGE = new Published(
            Set.of(ResourceKind.SALES_CHANNEL),
            Set.of(ResourceKind.PRODUCT, ResourceKind.TECHNOLOGY),
            Set.of("DE"),
            "GBT4754:3911",
            List.of("GBT4754:3491"),
            topics(
                    Set.of("mobile-robot", "logistics"),
                    Set.of("robot", "warehouse"),
                    List.of("mobile-robot", "forklift", "conveyor"),
                    "slam"),
            "CN",
            "LARGE",
            Set.of());

    @Test
    void a_fit_is_its_base_and_its_contributions_and_the_clamp_and_nothing_else() {
        var random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            var fit = POLICY.fit(anyone(random), anyone(random), wishes(random));
            var sum = fit.base()
                    + fit.contributions().stream()
                            .mapToInt(Contribution::basisPoints)
                            .sum();
            assertEquals(fit.basisPoints(), sum + fit.clamp());
            assertEquals(Math.clamp(sum, 0, 10_000), fit.basisPoints());
            assertTrue(fit.value() >= 0 && fit.value() <= 100);
        }
    }

    @Test
    void a_fit_is_linear_doubling_a_weight_doubles_its_contribution_and_moves_nothing_else() {
        for (var feature : Feature.values()) {
            var weights = new EnumMap<Feature, Integer>(POLICY.weights());
            weights.merge(feature, 2, (weight, times) -> weight * times);
            var doubled = new FitPolicy(99, "doubled", POLICY.base(), weights, 7_000, 4_500);
            var wishes = new Wishes(Set.of("CN"), Set.of("SMALL"));

            var before = byFeature(POLICY.fit(ROBOTS, LARGE, wishes));
            var after = byFeature(doubled.fit(ROBOTS, LARGE, wishes));

            before.forEach((each, points) ->
                    assertEquals(each == feature ? 2 * points : points, after.get(each), each + " by " + feature));
        }
    }

    @Test
    void a_sum_outside_the_range_is_cut_and_the_clamp_says_by_how_much() {
        var over = Fit.of("p", 9_000, List.of(new Contribution(Feature.SHARED_TAGS, 1_500, List.of(), List.of())));
        var under = Fit.of("p", 300, List.of(new Contribution(Feature.SHARED_TAGS, -500, List.of(), List.of())));

        assertEquals(-500, over.clamp());
        assertEquals(100, over.value());
        assertEquals(200, under.clamp());
        assertEquals(0, under.value());
        assertThrows(IllegalArgumentException.class, () -> new Fit("p", 9_000, over.contributions(), 0));
    }

    @Test
    void the_story_s_two_firms_fit_and_each_sees_why() {
        var robots = byFeature(POLICY.fit(ROBOTS, LARGE, Wishes.NONE));

        assertEquals(1_300, robots.get(Feature.THEY_GIVE_WHAT_YOU_WANT)); // one of two kinds wanted
        assertEquals(1_300, robots.get(Feature.YOU_GIVE_WHAT_THEY_WANT)); // both kinds they want
        assertEquals(550, robots.get(Feature.SHARED_MARKETS)); // one of two markets
        assertEquals(1_300, robots.get(Feature.INDUSTRY_YOU_LOOK_FOR)); // the section letter makes no difference
        assertEquals(600, robots.get(Feature.SHARED_TAGS)); // the one tag it has
        assertEquals(200, robots.get(Feature.SHARED_SUBJECTS)); // warehouses, not mobile robots
        assertEquals(300, robots.get(Feature.SHARED_WORDS));
        assertEquals(600, robots.get(Feature.SIMILAR_MEANING)); // more than half of the weight in common
        assertEquals(100, robots.get(Feature.SAME_COUNTRY));
        assertEquals(300, robots.get(Feature.LARGE_AND_SMALL));
        var large = POLICY.otherSide(ROBOTS, LARGE);
        assertEquals(Word.STRONG, large.word());
        assertEquals(Feature.THEY_GIVE_WHAT_YOU_WANT, large.reasons().getFirst().feature());
        assertEquals(
                List.of("PRODUCT", "TECHNOLOGY"), large.reasons().getFirst().matched());
    }

    @Test
    void who_wants_robots_finds_the_maker_of_mobile_robots_and_not_the_other_way_round() {
        var large = byFeature(POLICY.fit(LARGE, ROBOTS, Wishes.NONE));

        assertEquals(400, large.get(Feature.SHARED_SUBJECTS));
    }

    @Test
    void what_is_published_needs_no_clamp_and_no_one_thing_decides() {
        int most = POLICY.base();
        for (var feature : Feature.values()) {
            if (!feature.isPrivate()) most += POLICY.weights().get(feature);
            assertTrue(POLICY.weights().get(feature) <= Fit.MOST * 3 / 10, feature.name());
        }
        assertTrue(most <= Fit.MOST, () -> "all for it");
        assertTrue(
                POLICY.base()
                                + POLICY.weights().get(Feature.INDUSTRY_YOU_LOOK_FOR)
                                        * near("GBT4754:2911", "GBT4754:3491")
                                        / Finding.FULL
                        >= 0,
                () -> "all against it");
    }

    @Test
    void a_title_carries_at_most_a_tenth_of_any_score_and_taking_it_away_takes_no_more() {
        var random = new Random(20261124);
        int carried = 0;
        for (int i = 0; i < 20_000; i++) {
            var reader = anyone(random);
            var other = anyone(random);
            var wishes = wishes(random);
            var fit = POLICY.fit(reader, other, wishes);
            var without = POLICY.fit(reader, holding(Set.of(), other), wishes);

            int part = byFeature(fit).getOrDefault(Feature.OFFICIAL_TITLE, 0);
            assertTrue(part >= 0 && 10 * part <= fit.basisPoints(), () -> part + " of " + fit);
            int change = fit.basisPoints() - without.basisPoints();
            assertTrue(change >= 0 && 10 * change <= fit.basisPoints(), () -> change + " of " + fit);
            if (part > 0) carried++;
        }
        assertTrue(carried > 5_000, carried + " titles");
    }

    @Test
    void where_everything_speaks_against_a_firm_its_title_adds_next_to_nothing() {
        var nobody = new Published(
                Set.of(ResourceKind.BRAND),
                Set.of(ResourceKind.BRAND),
                Set.of("US"),
                "GBT4754:0111",
                List.of(),
                Topics.NONE,
                "DE",
                "MEDIUM",
                Set.of("LITTLE_GIANT"));
        var fit = POLICY.fit(holding(Set.of(), LARGE), nobody, Wishes.NONE);
        var disliked = POLICY.fit(LARGE, nobody, new Wishes(Set.of("CN"), Set.of("SMALL")));

        assertEquals(83, byFeature(fit).get(Feature.OFFICIAL_TITLE)); // a ninth of 1,100 − 650 + 300
        assertEquals(0, byFeature(disliked).get(Feature.OFFICIAL_TITLE));
    }

    @Test
    void the_highest_title_counts_and_who_holds_none_has_no_line_and_nothing_unknown() {
        var giant = POLICY.fit(LARGE, holding(Set.of("SRDI", "LITTLE_GIANT"), ROBOTS), Wishes.NONE);
        var none = POLICY.fit(LARGE, ROBOTS, Wishes.NONE);

        assertEquals(300, byFeature(giant).get(Feature.OFFICIAL_TITLE));
        assertEquals(
                180,
                byFeature(POLICY.fit(LARGE, holding(Set.of("SRDI"), ROBOTS), Wishes.NONE))
                        .get(Feature.OFFICIAL_TITLE));
        assertEquals(none.basisPoints() + 300, giant.basisPoints());
        assertFalse(byFeature(none).containsKey(Feature.OFFICIAL_TITLE));
        assertFalse(none.unknown().contains(Feature.OFFICIAL_TITLE));
        assertTrue(POLICY.otherSide(holding(Set.of("SRDI"), ROBOTS), LARGE).reasons().stream()
                .noneMatch(each -> each.feature() == Feature.OFFICIAL_TITLE));
    }

    @Test
    void a_large_firm_and_a_small_one_complement_each_other_and_two_of_a_size_do_not() {
        assertEquals(300, byFeature(POLICY.fit(LARGE, ROBOTS, Wishes.NONE)).get(Feature.LARGE_AND_SMALL));
        assertEquals(0, byFeature(POLICY.fit(ROBOTS, ROBOTS, Wishes.NONE)).get(Feature.LARGE_AND_SMALL));
    }

    @Test
    void the_change_that_is_named_raises_the_fit_to_what_was_said_when_it_is_applied() {
        var random = new Random(20261123);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            var reader = anyone(random);
            var other = anyone(random);
            var wishes = wishes(random);
            var change = Change.best(POLICY, reader, other, wishes).orElse(null);
            if (change == null) continue;

            var after = switch (change.kind()) {
                case GIVE -> reader.giving(ResourceKind.valueOf(change.value()));
                case MARKET -> reader.in(change.value());
                case TAG -> reader.tagged(change.value());
            };
            assertEquals(POLICY.fit(after, other, wishes), change.fit());
            assertTrue(change.fit().basisPoints()
                    > POLICY.fit(reader, other, wishes).basisPoints());
            assertEquals(POLICY.otherSide(after, other).word(), change.word());
            found++;
        }
        assertTrue(found > 1_000, found + " changes");
    }

    @Test
    void a_zero_on_one_side_gives_zero_and_else_the_curve_rises_with_the_sum() {
        var nothingToGive = new Published(
                Set.of(ResourceKind.BRAND),
                ROBOTS.wants(),
                ROBOTS.markets(),
                ROBOTS.industry(),
                List.of(),
                ROBOTS.topics(),
                "CN",
                "SMALL",
                Set.of());
        var curve = Likelihood.EXPERT;

        assertEquals(0, curve.of(POLICY.fit(LARGE, nothingToGive, Wishes.NONE)));
        assertEquals(0, POLICY.otherSide(nothingToGive, LARGE).likelihood());
        var liked = curve.of(POLICY.fit(LARGE, ROBOTS, new Wishes(Set.of("CN"), Set.of("SMALL"))));
        var plain = curve.of(POLICY.fit(LARGE, ROBOTS, Wishes.NONE));
        var disliked = curve.of(POLICY.fit(LARGE, ROBOTS, new Wishes(Set.of("DE"), Set.of("LARGE"))));
        assertTrue(liked > plain && plain > disliked && disliked > 0, liked + " " + plain + " " + disliked);
        assertEquals(plain, POLICY.otherSide(ROBOTS, LARGE).likelihood());
    }

    @Test
    void what_nobody_stated_adds_nothing_and_the_other_side_is_not_known() {
        var bare = new Published(
                Set.of(ResourceKind.SALES_CHANNEL),
                Set.of(ResourceKind.PRODUCT),
                Set.of(),
                null,
                List.of(),
                Topics.NONE,
                null,
                null,
                Set.of());

        var fit = byFeature(POLICY.fit(ROBOTS, bare, Wishes.NONE));

        assertEquals(0, fit.get(Feature.SHARED_MARKETS));
        assertEquals(0, fit.get(Feature.INDUSTRY_YOU_LOOK_FOR));
        assertEquals(0, fit.get(Feature.SAME_COUNTRY));
        assertEquals(Word.NOT_KNOWN, POLICY.otherSide(ROBOTS, bare).word());
    }

    @Test
    void wishes_count_for_their_owner_and_have_no_way_to_the_other_side() {
        var wishes = new Wishes(Set.of("DE"), Set.of("SMALL"));

        var own = byFeature(POLICY.fit(LARGE, ROBOTS, wishes));

        assertEquals(-800, own.get(Feature.PREFERRED_COUNTRY));
        assertEquals(800, own.get(Feature.PREFERRED_SIZE));
        assertFalse(byFeature(POLICY.fit(LARGE, ROBOTS, Wishes.NONE)).containsKey(Feature.PREFERRED_SIZE));
        assertTrue(POLICY.otherSide(ROBOTS, LARGE).reasons().stream()
                .noneMatch(each -> each.feature().isPrivate()));
    }

    @Test
    void of_many_texts_the_two_that_are_most_alike_are_compared_and_nothing_is_known_before_both_are_understood() {
        var robots = List.of("mobile-robot", "forklift", "warehouse");
        var pumps = List.of("pump", "valve", "seal");

        var found =
                Likeness.closest(List.of(pumps, robots), List.of(List.of("brewing"), List.of("warehouse", "forklift")));

        assertEquals(robots, found.asked());
        assertEquals(List.of("forklift", "warehouse"), found.matched());
        assertEquals(0, Likeness.closest(List.of(pumps), List.of(robots)).share());
        assertEquals(pumps, Likeness.closest(List.of(pumps), List.of(robots)).asked());
        assertEquals(Finding.NOT_STATED, Likeness.closest(List.of(), List.of(robots)));
        assertEquals(Finding.NOT_STATED, Likeness.closest(List.of(robots), List.of()));
    }

    @Test
    void industries_are_near_by_class_group_and_division_of_the_same_classification() {
        assertEquals(10_000, near("GBT4754:C3491", "GBT4754:3491"));
        assertEquals(10_000, near("GBT4754:34", "GBT4754:3491"));
        assertEquals(7_500, near("GBT4754:3499", "GBT4754:3491"));
        assertEquals(5_000, near("GBT4754:3411", "GBT4754:3491"));
        assertEquals(-5_000, near("GBT4754:2911", "GBT4754:3491"));
        assertEquals(0, near("ISIC:3491", "GBT4754:3491"));
    }

    private static int near(String sought, String found) {
        return Industries.nearest(List.of(sought), found).share();
    }

    private static Map<Feature, Integer> byFeature(Fit fit) {
        return fit.contributions().stream().collect(Collectors.toMap(Contribution::feature, Contribution::basisPoints));
    }

    private static Published anyone(Random random) {
        return new Published(
                some(random, Set.of(ResourceKind.values())),
                some(random, Set.of(ResourceKind.values())),
                some(random, Set.of("DE", "JP", "US")),
                random.nextBoolean() ? "GBT4754:" + (1000 + random.nextInt(9000)) : null,
                random.nextBoolean() ? List.of("GBT4754:" + (10 + random.nextInt(90))) : List.of(),
                topics(
                        some(random, WORDS),
                        some(random, WORDS),
                        some(random, WORDS).stream().sorted().toList(),
                        some(random, WORDS).toArray(String[]::new)),
                random.nextBoolean() ? "CN" : "DE",
                random.nextBoolean() ? "SMALL" : null,
                some(random, TITLES));
    }

    private static Published holding(Set<String> titles, Published firm) {
        return new Published(
                firm.gives(),
                firm.wants(),
                firm.markets(),
                firm.industry(),
                firm.soughtIndustries(),
                firm.topics(),
                firm.country(),
                firm.sizeClass(),
                titles);
    }

    private static Topics topics(Set<String> tags, Set<String> subjects, List<String> meaning, String... words) {
        var wider = new HashSet<>(subjects);
        wider.addAll(Gist.withBroader(subjects));
        return new Topics(tags, subjects, wider, Set.of(words), meaning.isEmpty() ? List.of() : List.of(meaning));
    }

    private static Wishes wishes(Random random) {
        return random.nextBoolean() ? Wishes.NONE : new Wishes(Set.of("CN"), Set.of("SMALL"));
    }

    private static <T> Set<T> some(Random random, Set<T> all) {
        return all.stream().filter(each -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }
}
