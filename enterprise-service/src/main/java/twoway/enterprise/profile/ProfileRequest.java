package twoway.enterprise.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.AtMost;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.profile.RegistrationRequest.Named;

/**
 * What an enterprise says of itself.
 *
 * @param visibility who may find it
 */
@Schema(name = "NewProfile")
record ProfileRequest(
        @NotNull @Valid @AtMost(max = 300) LocalizedText names,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Named> identifiers,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Size(max = 60) String province,
        @Size(max = 60) String city,
        @NotNull @Valid IndustryCode industry,
        @Size(max = 60) Set<@NotNull @Pattern(regexp = "[A-Z]{2}") String> markets,

        @Size(max = 300) @Pattern(regexp = "https?://\\S+") String website,

        @Valid LocalizedText description,
        @NotNull Visibility visibility) {

    Correction.Word word(boolean sample) {
        return new Correction.Word(
                new Profile(names, country, province, city, industry, markets, website, description, sample),
                Named.wellFormed(identifiers, "/identifiers"),
                visibility);
    }
}
