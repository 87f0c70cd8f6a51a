package midoffice.crm.match.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Divides numbered parts of work over workers. One worker works in the caller's thread, so a server that gives one worker starts no thread. */
final class Threads {

    /** The work on one part. */
    interface Work<W> {
        void run(W worker, int part);
    }

    private Threads() {
    }

    /** @throws IllegalStateException when work on a part failed or was interrupted */
    static <W> void run(List<? extends W> workers, Work<W> work, int parts) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        List<Thread> started = new ArrayList<>();
        for (W worker : workers.subList(1, workers.size())) {
            Thread thread = new Thread(() -> loop(worker, work, parts, next, failed), "matching");
            thread.start();
            started.add(thread);
        }
        loop(workers.get(0), work, parts, next, failed);
        for (Thread thread : started) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failed.compareAndSet(null, e);
            }
        }
        if (failed.get() != null) {
            throw new IllegalStateException("Matching stopped half way", failed.get());
        }
    }

    private static <W> void loop(W worker, Work<W> work, int parts, AtomicInteger next, AtomicReference<Throwable> failed) {
        try {
            for (int part = next.getAndIncrement(); part < parts && failed.get() == null; part = next.getAndIncrement()) {
                work.run(worker, part);
            }
        } catch (RuntimeException | Error e) {
            failed.compareAndSet(null, e);
        }
    }
}
