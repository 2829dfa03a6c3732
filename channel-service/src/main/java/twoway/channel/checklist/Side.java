package twoway.channel.checklist;

import java.util.Locale;

/** Who an item can wait for: the two parties, or one outside the platform for whom a party keeps the record. */
public enum Side {
    SME,
    LARGE,
    AUTHORITY,
    LABORATORY;

    public boolean isParty() {
        return this == SME || this == LARGE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
