package twoway.local;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The main class of the broker's JVM: lays out an empty data folder as {@code kafka-storage format} does, then becomes
 * {@code kafka.Kafka}. Called by name because only that JVM has the broker on its class path.
 */
public final class FormattedKafka {
    private FormattedKafka() {}

    /** Arguments: the file of settings, the data folder, the cluster's id. */
    public static void main(String... arguments) throws ReflectiveOperationException {
        String settings = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            call("kafka.tools.StorageTool", "format", "--config", settings, "--cluster-id", arguments[2]);
        }
        call("kafka.Kafka", settings);
    }

    private static void call(String main, String... arguments) throws ReflectiveOperationException {
        try {
            if (main.endsWith("StorageTool")) {
                Object exit = Class.forName(main)
                        .getMethod("execute", String[].class, java.io.PrintStream.class)
                        .invoke(null, arguments, System.out);
                if (!Integer.valueOf(0).equals(exit)) {
                    throw new IllegalStateException("kafka-storage format answered " + exit);
                }
            } else {
                Class.forName(main).getMethod("main", String[].class).invoke(null, (Object) arguments);
            }
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(main + " failed", e.getCause());
        }
    }
}
