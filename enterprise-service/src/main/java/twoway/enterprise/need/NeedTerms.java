package twoway.enterprise.need;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.posting.Exchange;
import twoway.enterprise.posting.PostingContent;
import twoway.enterprise.posting.PostingTerms;
import twoway.enterprise.posting.Reach;
import twoway.enterprise.posting.ResourceKind;
import twoway.enterprise.posting.Validity;
import twoway.enterprise.posting.Wording;

/**
 * What a need says, as it stands on the wire: in requests, answers and events, flat for every reader's sake.
 *
 * @param description may be left out of a draft, not of what is public
 */
record NeedTerms(
        @Size(max = 80) String unit,
        @NotNull @Valid LocalizedText title,
        @Valid LocalizedText description,
        Set<@NotNull ResourceKind> wants,
        Set<@NotNull ResourceKind> gives,
        @Size(max = 60) Set<@NotNull @Pattern(regexp = "[A-Z]{2}") String> markets,
        @Size(max = 20) Set<@NotNull @Valid IndustryCode> industries,
        @Size(max = 30) Set<@NotBlank @Size(max = 60) String> tags,
        LocalDate deadline)
        implements PostingTerms {

    static NeedTerms of(PostingContent content) {
        return new NeedTerms(
                content.unit(),
                content.wording().title(),
                content.wording().description(),
                content.exchange().wants(),
                content.exchange().gives(),
                content.reach().markets(),
                content.reach().industries(),
                content.reach().tags(),
                content.validity().till());
    }

    @Override
    public PostingContent content() {
        return new PostingContent(
                unit == null || unit.isBlank() ? null : unit.strip(),
                new Wording(title, description),
                Exchange.of("/gives", gives, "/wants", wants),
                new Reach(markets, industries, tags),
                List.of(),
                new Validity(null, deadline));
    }
}
