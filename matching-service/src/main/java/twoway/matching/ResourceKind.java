package twoway.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import twoway.chassis.value.LocalizedText;

/** What one enterprise can open to another. Names are never changed; any enterprise may give or want any of them. */
public enum ResourceKind {
    SALES_CHANNEL("销售渠道", "sales channel"),
    SUPPLY_CHAIN("供应链", "supply chain"),
    AFTER_SALES_SERVICE("售后服务", "after-sales service"),
    TALENT("人才", "talent"),
    OVERSEAS_DEVELOPMENT("海外拓展", "overseas development"),
    CAPITAL("资本对接", "capital"),
    DIGITALISATION("数字化", "digitalisation"),
    BRAND("品牌", "brand"),
    PRODUCT("产品", "product"),
    TECHNOLOGY("技术", "technology"),
    INNOVATION("创新", "innovation");

    private final LocalizedText label;

    ResourceKind(String zh, String en) {
        label = LocalizedText.of(zh, en);
    }

    public LocalizedText label() {
        return label;
    }

    /** The kinds among these names; a name from a newer producer is passed over. */
    public static Set<ResourceKind> known(Collection<String> names) {
        return names.stream()
                .map(ResourceKind::read)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static List<String> names(Collection<ResourceKind> kinds) {
        return kinds.stream().sorted().map(ResourceKind::name).toList();
    }

    private static Optional<ResourceKind> read(String name) {
        for (var kind : values()) {
            if (kind.name().equals(name)) return Optional.of(kind);
        }
        return Optional.empty();
    }
}
