package twoway.enterprise.record;

import java.util.UUID;

/** Public facts belong to no enterprise; on the wire that is the nil UUID (RFC 9562). */
public final class Nobody {

    public static final UUID ID = new UUID(0, 0);

    private Nobody() {}
}
