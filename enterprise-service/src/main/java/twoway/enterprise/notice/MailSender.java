package twoway.enterprise.notice;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;

/**
 * One thread per process that sends what is due; several processes share the queue. Between the mail server's yes and the
 * mark of it nothing is held: a crash there sends the same letter, under the same id, once more.
 */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final MailQueue queue;
    private final Letters letters;
    private final ReactiveMailer server;
    private final MailSettings settings;
    private final Tenancy tenancy;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;

    MailSender(MailQueue queue, Letters letters, ReactiveMailer server, MailSettings settings, Tenancy tenancy) {
        this.queue = queue;
        this.letters = letters;
        this.server = server;
        this.settings = settings;
        this.tenancy = tenancy;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("mail").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(8));
    }

    private void run() {
        try {
            do {
                while (stopped.getCount() > 0 && sendNext()) LOG.trace("and the next");
            } while (!stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code false} if nothing is due, or nothing can be done about it now. */
    private boolean sendNext() {
        try {
            var mail = tenancy.asSystem(queue::claim);
            mail.ifPresent(this::send);
            return mail.isPresent();
        } catch (RuntimeException e) {
            // The mail is still there, and its lease runs out by itself.
            LOG.warnf("mail waits: %s", e.getMessage());
            return false;
        }
    }

    private void send(MailQueue.Claimed mail) {
        try {
            var letter = letters.write(mail);
            if (letter.isEmpty()) {
                close(mail, MailState.DROPPED, null);
                return;
            }
            server.send(letter.get()).await().atMost(settings.patience());
            close(mail, MailState.SENT, null);
            LOG.infof("sent mail %s", mail.id());
        } catch (RuntimeException e) {
            failed(mail, e);
        }
    }

    /** One that cannot be written fails like one that is refused. A server's words may quote the address: its code alone is kept. */
    private void failed(MailQueue.Claimed mail, RuntimeException failure) {
        var answer = failure.getCause() instanceof SMTPException smtp ? smtp : null;
        var reason = answer == null ? failure.getClass().getSimpleName() : "SMTP " + answer.getReplyCode();
        if (answer != null && answer.isPermanent() || mail.attempt() >= settings.attempts()) {
            close(mail, MailState.FAILED, reason);
            LOG.warnf("mail %s failed: %s", mail.id(), reason);
        } else {
            tenancy.asSystem(() -> queue.wait(mail, settings.waitAfter(mail.attempt()), reason));
        }
    }

    private void close(MailQueue.Claimed mail, MailState state, String reason) {
        tenancy.asSystem(() -> queue.close(mail, state, reason));
    }
}
