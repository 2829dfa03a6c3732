package twoway.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A verified firm that is no party: each single thing must be missing for it, each list empty. */
final class Bystander {
    private static final String MISSING = "404";
    private static final String EMPTY = "0 items";

    private Bystander() {}

    static Map<String, String> asks(Firm firm, List<String> things, List<String> lists) {
        Map<String, String> answers = new TreeMap<>();
        things.forEach(path -> answers.put(path, statusFor(firm, path)));
        lists.forEach(path -> answers.put(path, Json.items(firm.get(path)).count() + " items"));
        return answers;
    }

    static boolean sawNothing(Map<String, String> answers) {
        return answers.values().stream().allMatch(List.of(MISSING, EMPTY)::contains);
    }

    private static String statusFor(Firm firm, String path) {
        try {
            return "200 " + firm.get(path);
        } catch (Refused refused) {
            return String.valueOf(refused.status());
        }
    }
}
