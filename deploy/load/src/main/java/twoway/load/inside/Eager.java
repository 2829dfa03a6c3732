package twoway.load.inside;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.byteman.rule.Rule;
import org.jboss.byteman.rule.helper.Helper;

/** Runs inside a service: sends an event from the transaction that writes it, with the relay's own producer. */
public class Eager extends Helper {

    private static final String EVENT = "twoway.chassis.event.RelayDatabase$Pending";
    private static final String RECORD = "org.apache.kafka.clients.producer.ProducerRecord";
    private static volatile Object relay;

    protected Eager(Rule rule) {
        super(rule);
    }

    public void relay(Object kafka) {
        relay = kafka;
    }

    public void send(Object row, UUID id, long sequence, String time) {
        if (relay == null) return;
        try {
            var loader = relay.getClass().getClassLoader();
            var made = loader.loadClass(EVENT).getDeclaredConstructors()[0];
            made.setAccessible(true);
            var subject = part(row, "subject");
            var topic = (String) part(subject, "topic");
            var source = "/" + topic.split("\\.")[1];
            var bytes = ((String) part(row, "data")).getBytes(StandardCharsets.UTF_8);
            var event = made.newInstance(
                    0L,
                    id,
                    topic,
                    part(subject, "key"),
                    sequence,
                    part(row, "type"),
                    source,
                    part(row, "tenant"),
                    time,
                    bytes);
            var record = relay.getClass().getDeclaredMethod("record", event.getClass());
            record.setAccessible(true);
            var producer = relay.getClass().getDeclaredField("producer");
            producer.setAccessible(true);
            var send = producer.getType().getMethod("send", loader.loadClass(RECORD));
            ((Future<?>) send.invoke(producer.get(relay), record.invoke(null, event))).get();
        } catch (InvocationTargetException | ExecutionException e) {
            // Whoever sends like this does not mind: the relay's producer is being replaced, for instance.
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Object part(Object record, String name) throws ReflectiveOperationException {
        var accessor = record.getClass().getDeclaredMethod(name);
        accessor.setAccessible(true);
        return accessor.invoke(record);
    }
}
