package twoway.local;

import java.nio.file.Path;

/** A launcher small enough to be killed in a test: starts the databases and stays. */
final class OnlyDatabases {
    private OnlyDatabases() {}

    static Platform at(int base, Path data) {
        return Platform.builder()
                .portBase(base)
                .data(data)
                .only(Part.POSTGRESQL)
                .build();
    }

    public static void main(String... arguments) {
        try (Platform platform =
                at(Integer.parseInt(arguments[0]), Path.of(arguments[1])).start()) {
            System.out.println("ready");
            throw platform.death().join();
        }
    }
}
