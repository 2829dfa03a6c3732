package twoway.matching.capacity;

import java.time.LocalDate;
import java.util.UUID;
import twoway.matching.pool.DeclaredPlaces;

/** One line of places and how many of them are taken, as it stands under the lock of its posting. */
final class Line {

    private final UUID id;
    private final DeclaredPlaces declared;
    private int held;
    private int committed;
    private boolean moved;

    Line(UUID id, DeclaredPlaces declared, int held, int committed) {
        this.id = id;
        this.declared = declared;
        this.held = held;
        this.committed = committed;
    }

    boolean isForAny() {
        return declared.market().equals(DeclaredPlaces.ANY);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(declared.periodFrom()) && !day.isAfter(declared.periodTill());
    }

    /** Less than none when its owner has cut it below what is taken. */
    int free() {
        return declared.places() - held - committed;
    }

    /** More is taken than its owner declares now, and its period is not over. */
    boolean overCommitted(LocalDate today) {
        return free() < 0 && !today.isAfter(declared.periodTill());
    }

    void hold(int places) {
        held += places;
        moved = true;
    }

    void commit(int places) {
        committed += places;
        moved = true;
    }

    boolean moved() {
        return moved;
    }

    UUID id() {
        return id;
    }

    DeclaredPlaces declared() {
        return declared;
    }

    int held() {
        return held;
    }

    int committed() {
        return committed;
    }
}
