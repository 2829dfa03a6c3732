package twoway.load.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.byteman.check.RuleCheck;
import org.junit.jupiter.api.Test;

/** A rule whose place has been renamed does nothing and says nothing: it would be a fault that is never injected. */
class ScriptsTest {

    @Test
    void everyRuleFitsTheClassesOfTheServices() throws IOException, URISyntaxException {
        List<Path> scripts = scripts();
        assertFalse(scripts.isEmpty());

        for (Path script : scripts) {
            RuleCheck check = new RuleCheck();
            check.addRule(script.getFileName().toString(), Files.readString(script));
            check.checkRules();
            assertEquals(List.of(), complaints(check), script.toString());
        }
    }

    private static List<Path> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(ScriptsTest.class.getResource("/byteman").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".btm")).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> complaints(RuleCheck check) {
        List<String> complaints = new ArrayList<>(check.getResult().getErrorMessages());
        complaints.addAll(check.getResult().getTypeErrorMessages());
        complaints.addAll(check.getResult().getParseErrorMessages());
        complaints.addAll(check.getResult().getWarningMessages());
        complaints.addAll(check.getResult().getTypeWarningMessages());
        return complaints;
    }
}
