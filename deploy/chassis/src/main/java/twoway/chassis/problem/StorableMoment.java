package twoway.chassis.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments of a request: ISO 8601 with an offset, of the years {@link StorableDay} takes, in the database's microseconds. */
final class StorableMoment extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    StorableMoment() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        var moment = InstantDeserializer.INSTANT.deserialize(parser, context);
        if (moment == null) return null;
        if (moment.isBefore(FIRST) || !moment.isBefore(END)) {
            return (Instant) context.handleWeirdStringValue(Instant.class, moment.toString(), "a year from 1 to 9999");
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
