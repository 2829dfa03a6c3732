package twoway.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One launcher per data folder. The operating system lets go of the lock when its holder dies, however it dies; the
 * text in the file only says who holds it.
 */
final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    static Lock on(Path folder) {
        Path file = Folders.make(folder.getParent()).resolve(folder.getFileName() + ".lock");
        Path holder = file.resolveSibling(folder.getFileName() + ".holder");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new CannotRun(folder + " is in use by " + holder(holder)
                        + "; stop that or choose another block with --port-base");
            }
            Files.writeString(holder, Known.self().line());
            return new Lock(channel);
        } catch (IOException e) {
            throw new CannotRun("cannot lock " + folder, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CannotRun("cannot let go of the lock", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static String holder(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .flatMap(Known::read)
                    .map(known -> "pid " + known.pid() + ", running since " + known.started())
                    .findFirst()
                    .orElse("another launcher");
        } catch (IOException unreadable) {
            return "another launcher";
        }
    }
}
