package twoway.matching.pool;

import java.util.List;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;

/**
 * What we read of an enterprise event: the whole public profile, the same in every type.
 *
 * @param visibility who may find it; {@code null} in what was told before firms could choose
 */
record EnterpriseNews(
        UUID enterpriseId,
        LocalizedText names,
        String country,
        String province,
        Industry industry,
        String sizeClass,
        List<String> markets,
        String state,
        String visibility,
        boolean sample) {}
