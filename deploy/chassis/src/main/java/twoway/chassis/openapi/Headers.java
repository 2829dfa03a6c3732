package twoway.chassis.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Headers of answers. */
final class Headers {

    private Headers() {}

    static Header text(String says) {
        return OASFactory.createHeader()
                .description(says)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
