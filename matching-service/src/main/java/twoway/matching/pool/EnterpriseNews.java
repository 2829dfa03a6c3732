package twoway.matching.pool;

import java.util.List;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;

/** What we read of an enterprise event: the whole public profile, the same in every type. */
record EnterpriseNews(
        UUID enterpriseId,
        LocalizedText names,
        String country,
        String province,
        Industry industry,
        String sizeClass,
        List<String> markets,
        String state,
        boolean sample) {}
