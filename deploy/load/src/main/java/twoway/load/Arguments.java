package twoway.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import twoway.load.fault.Case;
import twoway.load.fault.Cases;

/**
 * What stood on the command line.
 *
 * @param only the cases named; empty if none was
 * @param seed nothing if it is to be drawn
 * @param kills of the soak; 0 for the cases
 */
record Arguments(List<Case> only, boolean ci, Optional<Long> seed, int kills, boolean bugs, boolean help) {
    static final String USAGE = "usage: deploy/faults [--only R1,R4] [--ci] [--seed N] [--kills N] [--bugs] [--help]";

    /** The cases to run. */
    List<Case> cases() {
        if (!only.isEmpty()) {
            return only;
        }
        return ci ? Cases.atEveryCommit() : Cases.all();
    }

    /** Whether one of the seeded bugs has to be caught at the end. */
    boolean withABug() {
        return ci && only.isEmpty();
    }

    /** @throws IllegalArgumentException with one line that says what is wrong */
    static Arguments read(List<String> words) {
        Arguments read = new Arguments(List.of(), false, Optional.empty(), 0, false, false);
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            read = switch (word) {
                case "--only" ->
                    new Arguments(cases(next(word, rest)), read.ci, read.seed, read.kills, read.bugs, read.help);
                case "--ci" -> new Arguments(read.only, true, read.seed, read.kills, read.bugs, read.help);
                case "--seed" ->
                    new Arguments(
                            read.only, read.ci, Optional.of(number(word, rest)), read.kills, read.bugs, read.help);
                case "--kills" ->
                    new Arguments(
                            read.only, read.ci, read.seed, Math.toIntExact(number(word, rest)), read.bugs, read.help);
                case "--bugs" -> new Arguments(read.only, read.ci, read.seed, read.kills, true, read.help);
                case "--help" -> new Arguments(read.only, read.ci, read.seed, read.kills, read.bugs, true);
                default -> throw new IllegalArgumentException("unknown argument: " + word);
            };
        }
        return read;
    }

    private static List<Case> cases(String names) {
        List<Case> cases = new ArrayList<>();
        for (String name : Arrays.asList(names.split(","))) {
            cases.add(Cases.named(name.strip())
                    .orElseThrow(() -> new IllegalArgumentException("no such case: " + name + "; there are "
                            + Cases.all().stream().map(Case::id).toList())));
        }
        return List.copyOf(cases);
    }

    private static String next(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " takes a value");
        }
        return rest.next();
    }

    private static long number(String option, Iterator<String> rest) {
        String word = next(option, rest);
        if (!word.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(option + " takes a number");
        }
        return Long.parseLong(word);
    }
}
