package twoway.chassis.idempotency;

/** An answer with something in it that is told once and kept nowhere. */
public interface ToldOnce {

    /** The same answer without it: what the request gets that is sent again with the same {@code Idempotency-Key}. */
    Object again();
}
