package twoway.chassis.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;

/** Days of a request: between the years 1 and 9999, which every database and calendar here can hold. */
final class StorableDay extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1;

    StorableDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        var day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, day.toString(), "a year from 1 to 9999");
        }
        return day;
    }
}
