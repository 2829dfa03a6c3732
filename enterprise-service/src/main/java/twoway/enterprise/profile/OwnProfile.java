package twoway.enterprise.profile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.identifier.Identifier;

/**
 * What an enterprise says of itself, with where it comes from.
 *
 * @param officeEntries the fields that say what an office told; the others the enterprise has entered itself
 * @param fixed the fields that a document has proved: to change one of them or an identifier, reopen the enterprise first
 * @param former under which names and identifiers it was here before, the latest first
 */
@Schema(name = "OwnProfile")
record OwnProfile(
        LocalizedText names,
        List<Identifier> identifiers,
        String country,
        String province,
        String city,
        IndustryCode industry,
        Set<String> markets,
        String website,
        LocalizedText description,
        Visibility visibility,
        List<OfficeEntry> officeEntries,
        Set<Field> fixed,
        List<Former> former,
        long version)
        implements Versioned {

    /**
     * @param proven somebody had compared them with a document
     * @param till until when they stood here
     */
    @Schema(name = "FormerIdentity")
    record Former(LocalizedText names, List<Identifier> identifiers, boolean proven, Instant till) {

        static Former of(FormerIdentity identity) {
            return new Former(identity.names(), identity.identifiers(), identity.proven(), identity.till());
        }
    }

    static OwnProfile of(
            Enterprise enterprise,
            List<Identifier> identifiers,
            List<OfficeEntry> officeEntries,
            List<FormerIdentity> former) {
        var profile = enterprise.profile();
        return new OwnProfile(
                profile.names(),
                identifiers,
                profile.country(),
                profile.province(),
                profile.city(),
                profile.industry(),
                profile.markets(),
                profile.website(),
                profile.description(),
                enterprise.visibility(),
                officeEntries,
                enterprise.fixed(),
                former.stream().map(Former::of).toList(),
                enterprise.version());
    }
}
