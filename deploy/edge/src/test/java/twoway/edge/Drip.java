package twoway.edge;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The reader's word that the first line has arrived. */
final class Drip {
    static final CountDownLatch seen = new CountDownLatch(1);

    private Drip() {}

    static void awaitSeen() {
        try {
            if (!seen.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the first line was held back");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
