package twoway.local;

import java.util.Iterator;
import java.util.List;

/** What stood on the command line. */
record Arguments(int portBase, boolean portBaseGiven, int replicas, boolean fresh, boolean check, boolean help) {
    static final String USAGE = "usage: deploy/up [--port-base N] [--fresh] [--replicas N] [--check] [--help]";

    /** @throws IllegalArgumentException with one line that says what is wrong */
    static Arguments read(List<String> words) {
        Arguments read = new Arguments(8080, false, 1, false, false, false);
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            read = switch (word) {
                case "--port-base" -> read.withPortBase(new Block(number(word, rest)).base());
                case "--replicas" -> read.withReplicas(Block.checkedReplicas(number(word, rest)));
                case "--fresh" -> read.withFresh();
                case "--check" -> read.withCheck();
                case "--help" -> read.withHelp();
                default -> throw new IllegalArgumentException("unknown argument: " + word);
            };
        }
        return read;
    }

    private static int number(String option, Iterator<String> rest) {
        String word = rest.hasNext() ? rest.next() : "";
        if (!word.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(option + " takes a number");
        }
        return Integer.parseInt(word);
    }

    private Arguments withPortBase(int base) {
        return new Arguments(base, true, replicas, fresh, check, help);
    }

    private Arguments withReplicas(int count) {
        return new Arguments(portBase, portBaseGiven, count, fresh, check, help);
    }

    private Arguments withFresh() {
        return new Arguments(portBase, portBaseGiven, replicas, true, check, help);
    }

    private Arguments withCheck() {
        return new Arguments(portBase, portBaseGiven, replicas, fresh, true, help);
    }

    private Arguments withHelp() {
        return new Arguments(portBase, portBaseGiven, replicas, fresh, check, true);
    }
}
