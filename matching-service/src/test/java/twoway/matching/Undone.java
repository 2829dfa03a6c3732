package twoway.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import twoway.chassis.actor.Tenancy;

/** What is done here, with the platform's rights, never happened: other tests share the database. */
@ApplicationScoped
public class Undone {

    private final Tenancy tenancy;

    Undone(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    public void run(Runnable work) {
        QuarkusTransaction.begin();
        try {
            tenancy.asSystem(work);
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
