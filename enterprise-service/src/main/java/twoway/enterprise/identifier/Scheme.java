package twoway.enterprise.identifier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who numbers enterprises. */
@Schema(name = "IdentifierScheme")
public enum Scheme {
    /** Unified social credit code, GB 32100-2015. */
    USCC,
    /** Legal entity identifier, ISO 17442. */
    LEI,
    /** Any other register; taken as given. */
    OTHER;

    /** Whether a check character tells a mistyped value; what passes is well-formed, not proven. */
    public boolean hasCheck() {
        return this != OTHER;
    }
}
