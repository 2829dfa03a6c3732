package twoway.enterprise.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import twoway.chassis.value.LocalizedText;

/** A need that somebody published elsewhere and that has closed: an example to learn from, nothing to answer. */
public record PastChallenge(
        String publisher,
        LocalizedText title,
        LocalizedText description,
        List<String> topics,
        LocalDate opensOn,
        LocalDate closesOn,
        String url)
        implements Content {

    @Override
    public List<String> parts() {
        return Arrays.asList(
                publisher,
                title.zh(),
                title.en(),
                description == null ? null : description.zh(),
                description == null ? null : description.en(),
                topics.isEmpty() ? null : String.join("\n", topics),
                opensOn == null ? null : opensOn.toString(),
                closesOn == null ? null : closesOn.toString(),
                url);
    }
}
