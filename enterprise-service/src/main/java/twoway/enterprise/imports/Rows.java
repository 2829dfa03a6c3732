package twoway.enterprise.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a file in its order, read one by one. */
interface Rows extends Closeable {

    /** The columns' names as they stand in the file. */
    List<String> header();

    /**
     * The next row that is not blank, or nothing at the end.
     *
     * @throws twoway.chassis.problem.Refusal if the file cannot be read on
     */
    Optional<Row> next() throws IOException;
}
