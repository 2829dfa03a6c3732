package twoway.enterprise.profile;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;

/**
 * What an enterprise tells everybody about itself.
 *
 * @param country ISO 3166-1 alpha-2
 * @param province ISO 3166-2 where there is one, or {@code null}
 * @param city its name, or {@code null}
 * @param markets the territories it already sells in
 * @param website its address, or {@code null}
 * @param description what it does, in its own words, or {@code null}
 * @param sample made up for demonstration
 */
record Profile(
        LocalizedText names,
        String country,
        String province,
        String city,
        IndustryCode industry,
        Set<String> markets,
        String website,
        LocalizedText description,
        boolean sample) {

    Profile {
        markets = markets == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(markets));
    }
}
