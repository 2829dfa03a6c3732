package twoway.measure;

import java.io.IOException;
import java.util.Set;

/** One measurement: what stands behind a word of {@code deploy/evaluate}. */
public interface Command {

    /** What stands behind the word on the usage line. */
    String usage();

    /** The options that it knows, without their dashes. */
    Set<String> options();

    /**
     * @return whether everything that it claims holds
     * @throws IllegalArgumentException if an option is missing or wrong
     */
    boolean run(Options options, Report report) throws IOException;
}
