package twoway.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Steps on threads of their own; the first failure is thrown at once, the others are not waited for. */
final class Together {
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("platform").start(task);

    private Together() {}

    static CompletableFuture<Void> begin(Runnable step) {
        return CompletableFuture.runAsync(step, THREADS);
    }

    static CompletableFuture<Void> after(CompletableFuture<?> first, CompletableFuture<?> second, Runnable step) {
        return first.runAfterBothAsync(second, step, THREADS);
    }

    static void await(List<CompletableFuture<Void>> steps) {
        CompletableFuture<Void> all = CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
        steps.forEach(step -> step.whenComplete((done, failure) -> {
            if (failure != null) {
                all.completeExceptionally(failure);
            }
        }));
        try {
            all.join();
        } catch (CompletionException e) {
            throw refusal(e);
        }
    }

    static void run(List<Runnable> steps) {
        await(steps.stream().map(Together::begin).toList());
    }

    private static RuntimeException refusal(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new CannotRun("a step failed", cause);
    }
}
