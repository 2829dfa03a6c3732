package twoway.matching;

import java.util.Arrays;
import java.util.UUID;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** Reads the parameters of an address; one that cannot be read is named to the caller. */
public final class Parameter {

    private Parameter() {}

    /** {@code null} if it was not given. */
    public static UUID id(String name, String given) {
        if (given == null) return null;
        try {
            var id = UUID.fromString(given);
            // what is shorter than an id is taken for one, too
            if (id.toString().equalsIgnoreCase(given)) return id;
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, name);
        }
        throw new Refusal(CommonProblem.INVALID_PARAMETER, name);
    }

    /** {@code null} if it was not given. */
    public static <E extends Enum<E>> E oneOf(String name, Class<E> type, String given) {
        if (given == null) return null;
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID_PARAMETER, name));
    }

    /** @param usual what holds if it was not given */
    public static boolean flag(String name, String given, boolean usual) {
        if (given == null) return usual;
        return switch (given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal(CommonProblem.INVALID_PARAMETER, name);
        };
    }

    /** How many rows are wanted, within what a page may hold. */
    public static int limit(String given) {
        if (given == null) return Page.USUAL;
        // Three digits are enough for what a page may hold.
        var limit = given.matches("[0-9]{1,3}") ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > Page.MOST) throw new Refusal(CommonProblem.INVALID_PARAMETER, "limit");
        return limit;
    }
}
