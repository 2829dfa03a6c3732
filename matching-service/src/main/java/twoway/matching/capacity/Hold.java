package twoway.matching.capacity;

import java.time.LocalDate;
import java.util.List;

/**
 * How a claim stands.
 *
 * @param markets the territory it waits for or has places in
 * @param takenOn the day on which it got its places, {@code null} as long as it waits
 */
record Hold(String state, List<String> markets, LocalDate takenOn) {

    boolean held() {
        return state.equals("HELD");
    }

    boolean hasPlacesIn(List<String> territory) {
        return held() && markets.equals(territory);
    }
}
