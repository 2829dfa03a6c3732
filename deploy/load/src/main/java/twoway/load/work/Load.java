package twoway.load.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import twoway.load.history.History;
import twoway.load.history.Line;
import twoway.load.history.Line.Kind;
import twoway.load.history.Operation;
import twoway.load.stand.Answer;
import twoway.load.stand.NoAnswer;
import twoway.load.stand.Request;
import twoway.load.stand.Stand;

/** Eight clients at work at the same time, each with its own seeded dice, until they are told to stop. */
public final class Load {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration NOTHING_TO_DO = Duration.ofMillis(50);

    private final Stand stand;
    private final History history;
    private final List<Client> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> died = new ConcurrentLinkedQueue<>();
    private volatile boolean over;
    private volatile Duration between = Duration.ZERO;

    private Load(Stand stand, History history) {
        this.stand = stand;
        this.history = history;
    }

    /** @param name begins every key; unlike any other of this stand */
    public static Load begin(Stand stand, Firms firms, History history, long seed, String name) {
        Load load = new Load(stand, history);
        SplittableRandom dice = new SplittableRandom(seed);
        for (Firm firm : firms.ofClients()) {
            int number = load.clients.size();
            Writer writer = new Writer(stand.balancer(), history, firm, number, name + "-" + number);
            load.clients.add(new Client(firm, firms.large(), dice.split(), stand.balancer(), writer));
        }
        load.clients.forEach(client -> load.threads.add(Thread.startVirtualThread(() -> load.run(client))));
        return load;
    }

    private void run(Client client) {
        try {
            while (!over) {
                pause(client.step() ? between : NOTHING_TO_DO);
            }
        } catch (RuntimeException e) {
            died.add(e.toString());
        }
    }

    /** Why clients went away before they were told to; what they would have done was not done. */
    public List<String> died() {
        return List.copyOf(died);
    }

    /** How long each client rests after each thing it did. Without rest the machine is the limit, and everything waits for it. */
    public void rest(Duration time) {
        between = time;
    }

    /** How many writes have been begun. */
    public int begun() {
        return clients.stream().mapToInt(client -> client.writer().begun()).sum();
    }

    public int acknowledged() {
        return clients.stream()
                .mapToInt(client -> client.writer().acknowledged())
                .sum();
    }

    /** Waits until so many writes have been begun in all. */
    public void awaitOperations(int number) {
        while (begun() < number && threads.stream().anyMatch(Thread::isAlive)) {
            pause(LOOK_AGAIN);
        }
    }

    /** Lets every client end what it has begun. */
    public void finish() {
        over = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends some of the acknowledged writes again, exactly as they were: each must get the answer that it got then. */
    public void repeatSome(int number, long seed) {
        List<Operation> acknowledged = new ArrayList<>(Operation.of(History.read(history.file())).stream()
                .filter(Operation::acknowledged)
                .toList());
        Collections.shuffle(acknowledged, new Random(seed));
        acknowledged.stream().limit(number).forEach(this::repeat);
    }

    private void repeat(Operation operation) {
        Line line = operation.invoked();
        String[] target = line.target().split(" ");
        Request request = new Request(line.tenant(), target[0], target[1], line.content(), line.key(), line.version());
        try {
            Answer answer = stand.balancer().send(request);
            Kind kind = answer.good() ? Kind.OK : answer.status() >= 500 ? Kind.UNKNOWN : Kind.FAIL;
            history.write(line.then(
                    kind,
                    answer.status(),
                    line.object(),
                    answer.version(),
                    answer.body(),
                    "repeated " + answer.code()));
        } catch (NoAnswer e) {
            history.write(line.then(Kind.UNKNOWN, null, line.object(), null, null, "repeated " + e.getMessage()));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
