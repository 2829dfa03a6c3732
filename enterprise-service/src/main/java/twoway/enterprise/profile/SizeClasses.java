package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import twoway.enterprise.sizing.SizeClass;

/** What the rest of the service may ask about an enterprise's size. */
@ApplicationScoped
public class SizeClasses {

    private final Enterprises enterprises;

    SizeClasses(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    public SizeClass of(UUID enterpriseId) {
        return enterprises.visible(enterpriseId).sizeClass();
    }
}
