package twoway.enterprise.imports;

import java.util.List;
import java.util.Map;
import twoway.chassis.value.LocalizedText;

/** The shape of files that are known by name, as data; see {@code imports/profiles.json}. */
record Profile(
        String name,
        ImportKind kind,
        LocalizedText says,
        String source,
        String sourceName,
        String licence,
        Map<String, List<String>> columns,
        Map<String, Map<String, String>> values) {}
