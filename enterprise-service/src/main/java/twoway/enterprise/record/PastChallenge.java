package twoway.enterprise.record;

import java.time.LocalDate;
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
        String url) {}
