package twoway.enterprise.posting;

import static twoway.enterprise.posting.Weight.ADVISED;
import static twoway.enterprise.posting.Weight.OBLIGATORY;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/** What is looked for in a posting before others are to read it; obligatory checks first. */
@Schema(name = "PostingCheck")
public enum PostingCheck {
    NO_DESCRIPTION(
            PostingField.DESCRIPTION,
            "",
            OBLIGATORY,
            (content, today) -> content.wording().description() == null,
            LocalizedText.of("没有说明。", "There is no description."),
            LocalizedText.of(
                    "对方据此判断是否提出合作意向；仅凭标题无从判断。",
                    "Others decide by it whether they are interested; a title alone does not tell.")),
    LAST_DAY_PASSED(
            PostingField.VALID_TILL,
            "",
            OBLIGATORY,
            (content, today) -> content.validity().over(today),
            LocalizedText.of("截止日期已过。", "Its last day has passed."),
            LocalizedText.of("过期的内容不会匹配给任何企业。", "Nobody is matched with what has run out.")),
    PERIOD_OVER(
            PostingField.CAPACITY,
            "",
            OBLIGATORY,
            (content, today) -> !content.capacity().isEmpty()
                    && content.capacity().stream()
                            .allMatch(line -> line.periodTill().isBefore(today)),
            LocalizedText.of("所有合作名额的期间均已结束。", "The periods of all its places are over."),
            LocalizedText.of("没有当前期间的名额，就无法预留。", "Without places in a running period none can be reserved.")),
    NO_CHINESE_TITLE(
            PostingField.TITLE,
            "/zh",
            ADVISED,
            (content, today) -> content.wording().title().zh() == null,
            LocalizedText.of("没有中文标题。", "There is no Chinese title."),
            LocalizedText.of("用中文查找的企业读不到它。", "Those who search in Chinese do not find it.")),
    NO_ENGLISH_TITLE(
            PostingField.TITLE,
            "/en",
            ADVISED,
            (content, today) -> content.wording().title().en() == null,
            LocalizedText.of("没有英文标题。", "There is no English title."),
            LocalizedText.of("用英文查找的企业读不到它。", "Those who search in English do not find it.")),
    NO_CHINESE_DESCRIPTION(
            PostingField.DESCRIPTION,
            "/zh",
            ADVISED,
            (content, today) -> content.wording().description() != null
                    && content.wording().description().zh() == null,
            LocalizedText.of("没有中文说明。", "There is no Chinese description."),
            LocalizedText.of("用中文查找的企业读不到它。", "Those who search in Chinese do not find it.")),
    NO_ENGLISH_DESCRIPTION(
            PostingField.DESCRIPTION,
            "/en",
            ADVISED,
            (content, today) -> content.wording().description() != null
                    && content.wording().description().en() == null,
            LocalizedText.of("没有英文说明。", "There is no English description."),
            LocalizedText.of("用英文查找的企业读不到它。", "Those who search in English do not find it.")),
    SAME_KINDS_BOTH_WAYS(
            PostingField.WANTS,
            "",
            ADVISED,
            (content, today) ->
                    content.exchange().gives().equals(content.exchange().wants()),
            LocalizedText.of("所给与所求完全相同。", "It looks for exactly what it gives."),
            LocalizedText.of(
                    "看不出双方各自带来什么；请指明希望对方提供的不同之处。",
                    "Nobody sees what each side brings; name what the other side has and you have not.")),
    NO_MARKET(
            PostingField.MARKETS,
            "",
            ADVISED,
            (content, today) -> content.reach().markets().isEmpty(),
            LocalizedText.of("没有写明市场。", "No market is named."),
            LocalizedText.of(
                    "不写即视为任何市场；写明后会优先匹配在该市场活动的企业。",
                    "It then counts for any market; named ones bring those firms first that are at home there.")),
    NO_INDUSTRY(
            PostingField.INDUSTRIES,
            "",
            ADVISED,
            (content, today) -> content.reach().industries().isEmpty(),
            LocalizedText.of("没有写明希望对方所在的行业。", "No industry of the partner is named."),
            LocalizedText.of("行业是匹配依据之一。", "The industry is one of the grounds of a match.")),
    NO_TAGS(
            PostingField.TAGS,
            "",
            ADVISED,
            (content, today) -> content.reach().tags().isEmpty(),
            LocalizedText.of("没有标签。", "There are no tags."),
            LocalizedText.of("候选较多时，标签相同者优先。", "Where many could fit, those who share tags are looked at first.")),
    NO_CAPACITY(
            PostingField.CAPACITY,
            "",
            ADVISED,
            (content, today) -> content.capacity().isEmpty(),
            LocalizedText.of("没有写明合作名额。", "It does not say how many partners can be taken."),
            LocalizedText.of(
                    "不写即不设上限，也就没有候补。", "Without a number there is no limit, and nobody can wait for a place.")),
    NO_LAST_DAY(
            PostingField.VALID_TILL,
            "",
            ADVISED,
            (content, today) -> content.validity().till() == null,
            LocalizedText.of("没有截止日期。", "It has no last day."),
            LocalizedText.of("读者看不出它是否仍然有效。", "Readers cannot tell whether it still holds."));

    private final PostingField field;
    private final String below;
    private final Weight weight;
    private final BiPredicate<PostingContent, LocalDate> lacking;
    private final LocalizedText says;
    private final LocalizedText why;

    PostingCheck(
            PostingField field,
            String below,
            Weight weight,
            BiPredicate<PostingContent, LocalDate> lacking,
            LocalizedText says,
            LocalizedText why) {
        this.field = field;
        this.below = below;
        this.weight = weight;
        this.lacking = lacking;
        this.says = says;
        this.why = why;
    }

    static List<PostingCheck> failing(PostingKind kind, PostingContent content, LocalDate today) {
        return Stream.of(values())
                .filter(check -> check.field.pointer(kind) != null && check.lacking.test(content, today))
                .toList();
    }

    String pointer(PostingKind kind) {
        return field.pointer(kind) + below;
    }

    Weight weight() {
        return weight;
    }

    LocalizedText says() {
        return says;
    }

    LocalizedText why() {
        return why;
    }
}
