package twoway.matching.fit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import twoway.chassis.value.LocalizedText;

/** The official ladder, from its foot to its top; named as enterprise-service names it. */
public enum OfficialTitle {
    INNOVATIVE("创新型中小企业", "innovative SME", 3_000),
    TECH_INNOVATIVE("科技和创新型中小企业", "technology and innovative SME", 3_000),
    SRDI("专精特新中小企业", "SRDI SME", 6_000),
    LITTLE_GIANT("专精特新“小巨人”企业", "little giant", Finding.FULL);

    private final LocalizedText label;
    private final int share;

    OfficialTitle(String zh, String en, int share) {
        label = LocalizedText.of(zh, en);
        this.share = share;
    }

    /** The highest of those that are held; what a newer producer names is passed over. */
    static Optional<OfficialTitle> highest(Collection<String> held) {
        return Arrays.stream(values())
                .filter(each -> held.contains(each.name()))
                .max(Comparator.naturalOrder());
    }

    public static Optional<OfficialTitle> known(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    public LocalizedText label() {
        return label;
    }

    int share() {
        return share;
    }
}
