package twoway.matching.match;

import java.util.List;

/**
 * What would flow between the two sides. Both directions have something; where one has nothing there is no match, and
 * no value of this type.
 */
record Links(List<Link> fromLeft, List<Link> fromRight) {

    Links {
        if (fromLeft.isEmpty() || fromRight.isEmpty()) throw new IllegalArgumentException("one-sided");
        fromLeft = List.copyOf(fromLeft);
        fromRight = List.copyOf(fromRight);
    }
}
