package twoway.matching.fit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import twoway.chassis.value.LocalizedText;
import twoway.matching.ResourceKind;

/** One thing that is looked at when a side judges the other; named on the wire, never renamed. */
public enum Feature {
    THEY_GIVE_WHAT_YOU_WANT("对方提供你方需要的", "They give what you want", "你方提供对方需要的", "You give what they want") {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return Finding.covered(ResourceKind.names(reader.wants()), names(other.gives()));
        }
    },
    YOU_GIVE_WHAT_THEY_WANT("你方提供对方需要的", "You give what they want", "对方提供你方需要的", "They give what you want") {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return Finding.covered(ResourceKind.names(other.wants()), names(reader.gives()));
        }
    },
    SHARED_MARKETS("共同的市场", "Markets you share", "共同的市场", "Markets you share") {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return Finding.covered(reader.markets(), other.markets());
        }
    },
    INDUSTRY_YOU_LOOK_FOR(
            "你方寻找的行业", "The industry you look for", "你方属于对方寻找的行业", "Yours is the industry they look for") {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return Industries.nearest(reader.soughtIndustries(), other.industry());
        }
    },
    SHARED_TAGS("共同的标签", "Tags you share", "共同的标签", "Tags you share") {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return Finding.covered(reader.topics().tags(), other.topics().tags(), ENOUGH_TAGS);
        }
    },
    /** Need and capability, or what is given and what is looked for, meet in what both texts are about, across languages. */
    SHARED_SUBJECTS(
            "双方文字共同谈及的主题",
            "Subjects of yours that they speak of",
            "对方谈及、你方也谈及的主题",
            "Subjects of theirs that you speak of") {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return Finding.covered(reader.topics().subjects(), other.topics().wider(), ENOUGH_SUBJECTS);
        }
    },
    /** What no vocabulary knows, in texts of one language. */
    SHARED_WORDS(
            "双方文字共用的词语",
            "Telling words of yours that they use",
            "对方使用、你方也使用的词语",
            "Telling words of theirs that you use") {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return Finding.covered(reader.topics().words(), other.topics().words(), ENOUGH_WORDS);
        }
    },
    /** What the texts say in other words, in whatever language; not known until both were understood. */
    SIMILAR_MEANING(
            "文字含义最接近的主题",
            "What your text comes closest to, and theirs too",
            "对方文字含义与你方相近",
            "What their text comes closest to, and yours too") {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return Likeness.closest(reader.topics().meanings(), other.topics().meanings());
        }
    },
    SAME_COUNTRY("同一国家或地区", "Same country", "同一国家或地区", "Same country") {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            if (reader.country() == null || other.country() == null) return Finding.NOT_STATED;
            return Finding.covered(Set.of(reader.country()), Set.of(other.country()));
        }
    },
    /** A small firm brings what a large one lacks, and the other way round. */
    LARGE_AND_SMALL("大企业与中小企业互补", "A large and a small firm", null, null) {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            if (reader.sizeClass() == null || other.sizeClass() == null) return Finding.NOT_STATED;
            var asked = LARGE.equals(reader.sizeClass()) ? SMALLER : Set.of(LARGE);
            return Finding.covered(asked, Set.of(other.sizeClass()), 1);
        }
    },
    PREFERRED_COUNTRY("你方偏好的国家或地区", "A country you prefer", null, null) {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return Finding.preferred(wishes.preferredCountries(), other.country());
        }
    },
    PREFERRED_SIZE("你方偏好的企业规模", "A size you prefer", null, null) {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return Finding.preferred(wishes.preferredSizeClasses(), other.sizeClass());
        }
    },
    /** Evidence, no condition: who holds none loses nothing. Last, as what it may add depends on the rest. */
    OFFICIAL_TITLE("经官方来源核实的称号", "An official title, confirmed at its source", null, null) {
        @Override
        Finding look(Published reader, Published other, Wishes wishes) {
            return OfficialTitle.highest(other.titles())
                    .map(each -> new Finding(each.share(), List.of(each.name()), List.of(each.name())))
                    .orElse(Finding.NOT_STATED);
        }

        @Override
        int points(int weight, int share, int rest) {
            return Math.min(super.points(weight, share, rest), Math.clamp(rest, 0, Fit.MOST) / 9);
        }
    };

    private static final String LARGE = "LARGE";
    private static final Set<String> SMALLER = Set.of("MEDIUM", "SMALL", "MICRO");

    private static final int ENOUGH_TAGS = 3;
    private static final int ENOUGH_SUBJECTS = 4;
    private static final int ENOUGH_WORDS = 8;

    private final LocalizedText label;
    private final LocalizedText asTheirReason;

    Feature(String zh, String en, String theirReasonZh, String theirReasonEn) {
        label = LocalizedText.of(zh, en);
        asTheirReason = theirReasonEn == null ? null : LocalizedText.of(theirReasonZh, theirReasonEn);
    }

    /** The feature in words, said to the side that judges by it. */
    public LocalizedText label() {
        return label;
    }

    /** The same said to the side that is judged; {@code null} if this is no criterion that anybody publishes. */
    public LocalizedText asTheirReason() {
        return asTheirReason;
    }

    /** Looked at on the reader's behalf only, by criteria it has not published. */
    public boolean isPrivate() {
        return this == PREFERRED_COUNTRY || this == PREFERRED_SIZE;
    }

    /** Whether it has a line only where it found something to go by: nobody owes a wish or a title. */
    boolean isOptional() {
        return isPrivate() || this == OFFICIAL_TITLE;
    }

    /**
     * What it adds.
     *
     * @param share as {@link Finding} has it
     * @param rest base and contributions of all features before it
     * @return basis points; of an official title at most a ninth of the rest, which is a tenth of the whole
     */
    int points(int weight, int share, int rest) {
        return weight * share / Finding.FULL;
    }

    /** What this feature finds when {@code reader} judges {@code other}. */
    abstract Finding look(Published reader, Published other, Wishes wishes);

    private static Set<String> names(Set<ResourceKind> kinds) {
        return new TreeSet<>(ResourceKind.names(kinds));
    }
}
