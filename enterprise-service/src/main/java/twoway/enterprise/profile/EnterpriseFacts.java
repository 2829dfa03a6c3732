package twoway.enterprise.profile;

import java.util.Set;
import java.util.UUID;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.sizing.SizeClass;

/** What every event of an enterprise says: the public profile after the change. */
record EnterpriseFacts(
        UUID enterpriseId,
        LocalizedText names,
        String country,
        String province,
        IndustryCode industry,
        SizeClass sizeClass,
        Set<String> markets,
        EnterpriseState state,
        Visibility visibility,
        boolean sample) {}
