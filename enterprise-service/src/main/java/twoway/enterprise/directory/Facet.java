package twoway.enterprise.directory;

import java.util.Collection;
import java.util.stream.Stream;

/** What the directory is narrowed by and counted by. */
enum Facet {
    KIND(Shape.FIRM),
    GIVES(Shape.EXCHANGE),
    WANTS(Shape.EXCHANGE),
    INDUSTRY(Shape.INDUSTRY),
    COUNTRY(Shape.FIRM),
    PROVINCE(Shape.FIRM),
    MARKET(Shape.MARKET),
    SIZE_CLASS(Shape.FIRM),
    TIER(Shape.FIRM),
    BATCH(Shape.FIRM),
    CLUSTER(Shape.FIRM),
    /** Who may find it; nobody chooses by that. */
    AUDIENCE(Shape.FIRM);

    /** What everybody may find has this value of it. */
    static final String PUBLIC = "PUBLIC";

    /** What a posting has that is not narrowed to any market or industry. */
    static final String ANY = "*";

    private static final String PARTS = ":";

    private final Shape shape;

    Facet(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    /** Values as a shape has them. */
    Stream<String> of(Collection<?> values) {
        return values.stream().map(each -> name() + PARTS + each);
    }

    /** The facet of such a value. */
    static Facet in(String value) {
        return valueOf(value.substring(0, value.indexOf(PARTS)));
    }

    /** The same without the facet's name. */
    static String bare(String value) {
        return value.substring(value.indexOf(PARTS) + PARTS.length());
    }
}
