package twoway.enterprise.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import twoway.chassis.value.LocalizedText;
import twoway.vocabulary.Vocabulary;

/** What the rest of the service may ask about codes and the vocabulary. */
@ApplicationScoped
public class CodeNames {

    private final Classifications classifications;

    CodeNames(Classifications classifications) {
        this.classifications = classifications;
    }

    public Vocabulary vocabulary() {
        return classifications.vocabulary();
    }

    /**
     * The code and all above it, the widest first; of a code that its classification does not have, only itself.
     *
     * @param industry its code with or without the letter of its section
     */
    public List<IndustryCode> path(IndustryCode industry) {
        var scheme = Classification.valueOf(industry.scheme().name());
        var path = new LinkedList<IndustryCode>();
        var code = industry.bare();
        while (code != null) {
            path.addFirst(new IndustryCode(industry.scheme(), code));
            code = classifications.code(scheme, code).map(Code::parent).orElse(null);
        }
        return path;
    }

    public Optional<LocalizedText> industry(IndustryCode industry) {
        return name(Classification.valueOf(industry.scheme().name()), industry.bare());
    }

    /** @param code ISO 3166-1 alpha-2 */
    public Optional<LocalizedText> country(String code) {
        return name(Classification.ISO3166_1, code);
    }

    /** @param code ISO 3166-2 */
    public Optional<LocalizedText> province(String code) {
        return name(Classification.ISO3166_2, code);
    }

    private Optional<LocalizedText> name(Classification scheme, String code) {
        return classifications.code(scheme, code).map(Code::names);
    }
}
