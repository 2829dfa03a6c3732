package twoway.load.agent;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jboss.byteman.agent.Main;
import twoway.load.inside.Disorder;
import twoway.load.inside.Eager;
import twoway.load.inside.Halt;
import twoway.load.inside.Inside;
import twoway.load.inside.Watermark;

/**
 * Byteman for a service: how a process is started with it, or gets it while it runs. The rules and what they call stand in
 * this module; nothing of it is in the services.
 */
final class Agent {
    private static final List<Class<?>> HELPERS =
            List.of(Inside.class, Halt.class, Disorder.class, Watermark.class, Eager.class);
    private static final String FAULTS = "faults";

    private final Path folder;

    /** @param folder where the processes find their scripts, and in which the harness arms their faults */
    Agent(Path folder) {
        this.folder = folder;
    }

    /** What a JVM is started with to have the faults and these other scripts. */
    String argument(List<String> scripts) {
        return "-javaagent:" + byteman() + "=" + options(scripts);
    }

    /** Gives the faults to a process that runs, unless it has them; it keeps them until it ends. */
    void attach(long pid) {
        try {
            VirtualMachine process = VirtualMachine.attach(Long.toString(pid));
            try {
                if (process.getSystemProperties().getProperty(Inside.FOLDER) == null) {
                    process.loadAgent(byteman().toString(), options(List.of()));
                }
            } finally {
                process.detach();
            }
        } catch (IOException | AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IllegalStateException("process " + pid + " did not take the agent", e);
        }
    }

    private String options(List<String> scripts) {
        List<String> options = new ArrayList<>();
        options.add("script:" + written(FAULTS));
        scripts.forEach(script -> options.add("script:" + written(script)));
        options.add("boot:" + byteman());
        options.add("sys:" + helpers());
        options.add("prop:" + Inside.FOLDER + "=" + folder);
        return String.join(",", options);
    }

    private Path written(String script) {
        Path file = folder.resolve(script.replace('/', '-') + ".btm");
        try (InputStream content = resource("/byteman/" + script + ".btm")) {
            Files.createDirectories(folder);
            Files.write(file, content.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + file, e);
        }
    }

    /** The helpers alone, so that nothing else of the harness is on the class path of a service. */
    private Path helpers() {
        Path jar = folder.resolve("helpers.jar");
        if (Files.exists(jar)) {
            return jar;
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> helper : HELPERS) {
                String name = helper.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream content = resource("/" + name)) {
                    content.transferTo(out);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + jar, e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream content = Agent.class.getResourceAsStream(name);
        if (content == null) {
            throw new IOException("not in the harness: " + name);
        }
        return content;
    }

    private static Path byteman() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
