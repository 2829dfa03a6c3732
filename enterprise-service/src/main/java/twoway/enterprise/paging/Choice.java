package twoway.enterprise.paging;

import java.util.Arrays;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** One of the names that a parameter of a list may take. */
public final class Choice {

    private Choice() {}

    /** Refuses, naming the parameter, what is none of them or was not given. */
    public static <E extends Enum<E>> E of(String parameter, Class<E> choices, String given) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID_PARAMETER, parameter));
    }
}
