package twoway.channel.checklist;

import java.util.List;
import java.util.stream.Stream;
import twoway.chassis.value.LocalizedText;

/** What every market asks, one version of it. A case keeps the version it was opened with. */
record Template(String version, String productFamily, LocalizedText name, List<Line> lines) {

    Stream<Line> shared() {
        return lines.stream().filter(line -> line.stage().isShared());
    }

    Stream<Line> ofEveryMarket() {
        return lines.stream().filter(line -> !line.stage().isShared());
    }
}
