package twoway.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import twoway.demo.SampleFirms;

/**
 * The portal in a real Chromium on the whole platform. What people do is told in {@code browser/portal.test.mjs} and run by
 * Node's own test runner; from here it gets the platform, and somebody who stops and starts its parts.
 */
class BrowserIT {
    private static final Path TESTS = Path.of("browser").toAbsolutePath();
    private static final Path SCREENS = Path.of("target/screens").toAbsolutePath();
    private static final List<Path> CHROMIUM = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    private static final String ASKS = "::";

    @RegisterExtension
    static final RunningPlatform PLATFORM = new RunningPlatform();

    @Test
    @Timeout(600)
    void peopleSignInSeeTheirMatchesArriveAndAct() throws Exception {
        Path chromium = chromium();
        install();
        new SampleFirms(PLATFORM.address(), System.out::println).load();
        assertEquals(0, run(chromium), "the lines above say what does not hold; pictures are in " + SCREENS);
    }

    private static Path chromium() {
        return CHROMIUM.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Chromium is missing (Debian package chromium); deploy/test --install gets it"));
    }

    /** What package-lock.json names, once; checked by the hashes that stand there. */
    private static void install() throws IOException, InterruptedException {
        Path installed = TESTS.resolve("node_modules/.package-lock.json");
        Path wanted = TESTS.resolve("package-lock.json");
        if (Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0) {
            return;
        }
        // Node makes the pipes it is given non-blocking; on ours Maven and this process talk.
        Path said = Path.of("target/npm.log").toAbsolutePath();
        Process npm = new ProcessBuilder("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--silent")
                .directory(TESTS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            npm.getOutputStream().close();
            assertTrue(
                    npm.waitFor(5, TimeUnit.MINUTES) && npm.exitValue() == 0,
                    "npm ci failed in " + TESTS + ": " + said);
        } finally {
            end(npm);
        }
    }

    /** With whatever it has started. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static int run(Path chromium) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("node", "portal.test.mjs")
                .directory(TESTS.toFile())
                .redirectErrorStream(true);
        Map<String, String> told = command.environment();
        told.put("TWOWAY_EDGE", withoutSlash(PLATFORM.address().edge().toString()));
        told.put("TWOWAY_ISSUER", PLATFORM.address().issuer().toString());
        told.put("TWOWAY_CHROMIUM", chromium.toString());
        told.put("TWOWAY_SCREENS", SCREENS.toString());
        for (String name : List.of("mei", "wen", "keycloak-admin", SampleFirms.LARGE)) {
            told.put(
                    "TWOWAY_SECRET_" + name.replace('-', '_').toUpperCase(Locale.ROOT),
                    PLATFORM.address().secretOf().apply(name));
        }
        Process node = command.start();
        // Something that hangs is a failure, and takes nobody an hour.
        CompletableFuture.delayedExecutor(15, TimeUnit.MINUTES).execute(() -> end(node));
        try (BufferedReader said = node.inputReader(StandardCharsets.UTF_8);
                PrintWriter answer = new PrintWriter(node.outputWriter(StandardCharsets.UTF_8), true)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(ASKS)) {
                    answer.println(done(line.substring(ASKS.length()).split(" ")));
                } else {
                    System.out.println(line);
                }
            }
            return node.waitFor();
        } finally {
            end(node);
        }
    }

    private static String done(String... asked) throws IOException, InterruptedException {
        switch (asked[0]) {
            case "stop" -> PLATFORM.stop(asked[1]);
            case "start" -> PLATFORM.start(asked[1]);
            case "restart" -> {
                PLATFORM.stop(asked[1]);
                PLATFORM.start(asked[1]);
            }
            case "freeze" -> PLATFORM.signal(asked[1], "STOP");
            case "thaw" -> PLATFORM.signal(asked[1], "CONT");
            default -> throw new IllegalArgumentException(String.join(" ", asked));
        }
        return "done";
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
