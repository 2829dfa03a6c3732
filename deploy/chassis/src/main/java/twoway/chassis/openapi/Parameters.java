package twoway.chassis.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import twoway.chassis.page.Page;

/** The headers that every request may or must have, and what the parameters of lists really take. */
final class Parameters {

    private static final Schema UUID = OASFactory.createSchema().ref("#/components/schemas/UUID");

    private final PublicFace.Place place;
    private final Operation operation;
    private final boolean knowsIds;

    Parameters(OpenAPI document, PublicFace.Place place, Operation operation) {
        this.place = place;
        this.operation = operation;
        this.knowsIds = document.getComponents().getSchemas().containsKey("UUID");
    }

    /** @param state what the state of the listed things can be, or {@code null} */
    void complete(Schema state) {
        var all = new ArrayList<Parameter>();
        if (operation.getParameters() != null) all.addAll(operation.getParameters());
        all.stream().filter(each -> each.getIn() == Parameter.In.QUERY).forEach(each -> narrow(each, state));
        if (place.commands()) {
            all.add(header("If-Match", "The version that was seen, as ETag told it; * for whatever it is now")
                    .required(true));
        }
        if (place.writes() && !uploads()) {
            all.add(header("Idempotency-Key", "Sent again with the same key, a request gets its first answer again")
                    .schema(text().maxLength(255)));
        }
        all.add(header("Twoway-Enterprise", "For which enterprise, if the caller belongs to several")
                .schema(knowsIds ? UUID : text()));
        all.add(header("Accept-Language", "Language of problems: en or zh"));
        operation.setParameters(all);
    }

    private static void narrow(Parameter query, Schema state) {
        switch (query.getName()) {
            case "limit" ->
                query.description("How many at most")
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(Page.MOST))
                                .defaultValue(Page.USUAL));
            case "after" -> query.description("Where to go on: next of the page before, or its Link");
            case "state" -> {
                if (state != null) query.schema(state);
            }
            default -> {
                // what another source calls its thing is text
                if (query.getName().endsWith("Id") && !query.getName().equals("externalId")) query.schema(UUID);
            }
        }
    }

    private boolean uploads() {
        return operation.getRequestBody() != null
                && !operation.getRequestBody().getContent().hasMediaType("application/json");
    }

    private static Parameter header(String name, String says) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(says)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
