package twoway.load.inside;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.byteman.rule.Rule;
import org.jboss.byteman.rule.helper.Helper;

/** Runs inside a service: sends an event from the transaction that writes it, with the relay's own producer. */
public class Eager extends Helper {

    private static final ThreadLocal<UUID> NEWEST = new ThreadLocal<>();
    private static volatile Object producer;

    protected Eager(Rule rule) {
        super(rule);
    }

    public void producer(Object kafka) {
        producer = kafka;
    }

    public void next(UUID id) {
        NEWEST.set(id);
    }

    public void send(String topic, UUID key, long sequence, String type, UUID tenant, String time, String data) {
        if (producer == null) return;
        try {
            var loader = producer.getClass().getClassLoader();
            var pending = loader.loadClass("twoway.chassis.event.RelayDatabase$Pending")
                    .getDeclaredConstructors()[0];
            pending.setAccessible(true);
            var source = "/" + topic.split("\\.")[1];
            var bytes = data.getBytes(StandardCharsets.UTF_8);
            var event = pending.newInstance(0L, NEWEST.get(), topic, key, sequence, type, source, tenant, time, bytes);
            var send = producer.getClass().getDeclaredMethod("send", List.class);
            send.setAccessible(true);
            send.invoke(producer, List.of(event));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
