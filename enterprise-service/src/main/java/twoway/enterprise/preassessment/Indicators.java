package twoway.enterprise.preassessment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import twoway.enterprise.title.TitleTier;

/** Everything any rule set asks about. */
@ApplicationScoped
class Indicators {

    /** What the platform computes by the rule of sizes. */
    static final String SIZE_CLASS = "sizeClass";

    /** What follows from the firm's self-check. */
    static final String DIGITAL_LEVEL = "digitalLevel";

    private static final String TIER_ONE_TITLE = "tierOneTitleValid";
    private static final String SRDI_TITLE = "srdiTitleValid";

    private final Map<String, Indicator> byId = new LinkedHashMap<>();

    Indicators() {
        RuleFiles.read("indicators.json", new TypeReference<List<Indicator>>() {})
                .forEach(each -> byId.put(each.id(), each));
    }

    /** The one that asks whether this title is held, if any rule does. */
    static Optional<String> ofTitle(TitleTier tier) {
        return switch (tier) {
            case INNOVATIVE, TECH_INNOVATIVE -> Optional.of(TIER_ONE_TITLE);
            case SRDI -> Optional.of(SRDI_TITLE);
            case LITTLE_GIANT -> Optional.empty();
        };
    }

    List<Indicator> all() {
        return List.copyOf(byId.values());
    }

    Optional<Indicator> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Indicator named(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalStateException("a rule asks about " + id + ", which is not known"));
    }
}
