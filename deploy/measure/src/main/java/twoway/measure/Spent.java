package twoway.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.Supplier;

/**
 * What something cost.
 *
 * @param seconds by the clock on the wall
 * @param cpuSeconds of the thread that did it
 * @param peakMiB the most heap in use meanwhile, what was not yet collected included
 */
public record Spent<T>(T result, double seconds, double cpuSeconds, long peakMiB) {

    /** Runs it in this thread. */
    public static <T> Spent<T> on(Supplier<T> work) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        T result = work.get();
        return new Spent<>(
                result,
                (System.nanoTime() - wall) / 1e9,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e9,
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
    }
}
