package twoway.enterprise.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.AtMost;
import twoway.chassis.value.LocalizedText;
import twoway.chassis.value.Money;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.identifier.Scheme;

/** What somebody says of an enterprise to register it: at most twelve fields. */
public record RegistrationRequest(
        @NotNull @Valid @AtMost(max = 300) LocalizedText names,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Named> identifiers,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Size(max = 60) String province,
        @NotNull @Valid IndustryCode industry,
        @Min(0) @Max(100_000_000) Integer employees,
        @Valid Money annualRevenue,
        @Valid Money totalAssets,
        @Size(max = 60) Set<@NotNull @Pattern(regexp = "[A-Z]{2}") String> markets,

        @Size(max = 300) @Pattern(regexp = "https?://\\S+") String website,

        Boolean sample) {

    /** An identifier as it was typed. */
    @Schema(name = "NewIdentifier")
    public record Named(
            @NotNull Scheme scheme,
            @NotBlank @Size(max = 64) String value) {

        /** @param place where the list stands in the body of the request, as a JSON pointer */
        static List<Identifier> wellFormed(List<Named> typed, String place) {
            var result = new ArrayList<Identifier>();
            for (int i = 0; i < typed.size(); i++) {
                try {
                    result.add(
                            new Identifier(typed.get(i).scheme(), typed.get(i).value()));
                } catch (Refusal refusal) {
                    throw refusal.at(place + "/" + i + "/value");
                }
            }
            return result;
        }
    }

    /** @param place where this stands in the body of the request, as a JSON pointer */
    Registration.Application application(String place) {
        return new Registration.Application(
                new Profile(
                        names, country, province, null, industry, markets, website, null, Boolean.TRUE.equals(sample)),
                Named.wellFormed(identifiers, place + "/identifiers"),
                new Registration.Size(employees, annualRevenue, totalAssets));
    }
}
