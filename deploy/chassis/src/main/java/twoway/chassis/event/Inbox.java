package twoway.chassis.event;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Positions.Key;
import twoway.chassis.event.Positions.Position;

/**
 * Applies what arrives exactly once and in the order of each key: effect, position and own events are one transaction.
 * Up to the last number applied is dropped, the next one is applied, a greater one is a gap and parks the key until the
 * missing number comes. What cannot be handled is parked with its whole key; all other keys go on.
 */
@ApplicationScoped
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Positions positions;
    private final Dispatcher dispatcher;
    private final Tenancy tenancy;
    private final MeterRegistry meters;

    Inbox(Positions positions, Dispatcher dispatcher, Tenancy tenancy, MeterRegistry meters) {
        this.positions = positions;
        this.dispatcher = dispatcher;
        this.tenancy = tenancy;
        this.meters = meters;
    }

    /** Applies the batch in one transaction; on any failure nothing of it has happened. */
    void applyTogether(List<Arrival> arrivals) {
        tenancy.asSystem(() -> {
            try {
                var at = positions.lock(arrivals);
                for (var arrival : arrivals) apply(arrival, at);
                positions.save(at);
            } catch (SQLException e) {
                throw new IllegalStateException("the inbox lost its database", e);
            }
        });
    }

    /** Puts one arrival aside, and with it everything of its key that comes later. */
    void park(Arrival arrival, Exception cause) {
        tenancy.asSystem(() -> {
            try {
                var at = positions.lock(List.of(arrival));
                var position = at.get(new Key(arrival.topic(), arrival.key()));
                if (arrival.sequence() != 0 && arrival.sequence() <= position.last) return;
                position.parked = true;
                positions.park(arrival, cause.getClass().getSimpleName(), String.valueOf(cause.getMessage()));
                positions.save(at);
            } catch (SQLException e) {
                throw new IllegalStateException("the inbox lost its database", e);
            }
        });
        parked(arrival, cause.getClass().getSimpleName());
        LOG.errorf(cause, "parked %s %s number %d", arrival.topic(), arrival.key(), arrival.sequence());
    }

    /**
     * Applies what is parked of a key, in order, as far as the numbers go on without a gap.
     *
     * @return whether nothing is left parked
     */
    boolean replay(String topic, String key) {
        return tenancy.asSystem(() -> {
            try {
                var name = new Key(topic, key);
                var at = positions.lock(List.of(new Arrival(topic, key, "", 0, Map.of(), null)));
                goOn(name, at.get(name));
                positions.save(at);
                return !at.get(name).parked;
            } catch (SQLException e) {
                throw new IllegalStateException("the inbox lost its database", e);
            }
        });
    }

    private void apply(Arrival arrival, Map<Key, Position> at) throws SQLException {
        var key = new Key(arrival.topic(), arrival.key());
        var position = at.get(key);
        if (arrival.sequence() == 0) throw new Arrival.Unreadable("ce_sequence is missing or not a number", null);
        if (arrival.sequence() <= position.last) {
            meters.counter("twoway.inbox.dropped").increment();
        } else if (arrival.sequence() > position.last + 1) {
            var cause = position.parked ? "Behind" : "Gap";
            positions.park(arrival, cause, "number " + (position.last + 1) + " comes first");
            parked(arrival, cause);
            position.parked = true;
        } else {
            dispatcher.dispatch(arrival.fact());
            position.last = arrival.sequence();
            if (position.parked) goOn(key, position);
        }
    }

    private void goOn(Key key, Position position) throws SQLException {
        for (var next = positions.parked(key, position.last + 1);
                !next.isEmpty();
                next = positions.parked(key, position.last + 1)) {
            dispatcher.dispatch(next.getFirst().fact());
            position.last++;
        }
        positions.release(key, position.last);
        position.parked = positions.anyParked(key);
    }

    private void parked(Arrival arrival, String cause) {
        meters.counter("twoway.inbox.parked", "topic", arrival.topic(), "cause", cause)
                .increment();
        LOG.warnf("parked key %s of %s: %s", arrival.key(), arrival.topic(), cause);
    }
}
