package midoffice.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import midoffice.ear.harness.Applicant;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor.Answer;
import org.junit.jupiter.api.Test;

/**
 * Eight citizens send requests while the server is killed (SIGKILL) and started again three times: every confirmed request exists once, none half. The full size, 200 requests,
 * runs with {@code -Dmidoffice.kill.requests=200}; a tenth of it in every build.
 */
class KillAndRestartIT {

    private static final int REQUESTS = Integer.getInteger("midoffice.kill.requests", 24);
    private static final int KILLS = 3;
    private static final int CLIENTS = 8;

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger left = new AtomicInteger(REQUESTS);
    private final AtomicInteger interrupted = new AtomicInteger();

    @Test
    void every_confirmed_request_exists_once_and_none_half() throws Exception {
        try (RunningProduct product = RunningProduct.start("kill", Map.of())) {
            List<String> names = citizens(product);
            ExecutorService clients = Executors.newFixedThreadPool(names.size());
            List<Future<?>> running = new ArrayList<>();
            names.forEach(name -> running.add(clients.submit(() -> requestUntilDone(product.url(), name))));
            for (int kill = 1; kill <= KILLS; kill++) {
                waitForConfirmed(REQUESTS * kill / (KILLS + 1), running);
                product.server().kill();
                product.server().restart();
                product.server().awaitReady(Duration.ofMinutes(4));
            }
            for (Future<?> client : running) {
                client.get();
            }
            clients.shutdown();

            System.out.println("kill -9: " + confirmed.size() + " requests confirmed by " + names.size() + " clients over " + KILLS
                    + " kills, " + interrupted.get() + " calls cut off");
            assertTrue(interrupted.get() > 0, "the kills cut calls off, or they prove nothing");
            assertEquals(REQUESTS, confirmed.size(), "each request was confirmed with a number of its own");
            for (String number : confirmed) {
                assertEquals(1, product.count("select count(*) from dos_dossier where number = ?", number), number);
            }
            whole(product);
        }
    }

    /** No dossier without its parts, no parts without a dossier. */
    private static void whole(RunningProduct product) {
        long dossiers = product.count("select count(*) from dos_dossier");
        assertEquals(REQUESTS, dossiers, "no request was doubled");
        assertEquals(dossiers, product.count("select count(distinct number) from dos_dossier"), "numbers");
        assertEquals(dossiers, product.count("select count(*) from dos_document where kind = 'receipt'"), "receipts");
        assertEquals(dossiers, product.count("select count(*) from dos_document where kind <> 'receipt'"), "proofs");
        assertEquals(dossiers, product.count("select count(*) from ACT_RU_TASK"), "tasks in the engine");
        assertEquals(dossiers, product.count("select count(*) from dos_task"), "tasks in the work list");
        assertEquals(dossiers, product.count("select count(*) from dos_dossier d where exists "
                + "(select 1 from crm_interaction i where i.reference = d.number)"), "interactions");
    }

    private void requestUntilDone(String base, String name) {
        while (left.getAndDecrement() > 0) {
            confirmed.add(requestOnce(base, name));
        }
    }

    /** One request, carried through every interruption with the session it was started in. */
    private String requestOnce(String base, String name) {
        String summaryAddress = null;
        long end = System.nanoTime() + Duration.ofMinutes(8).toNanos();
        while (System.nanoTime() < end) {
            try {
                Applicant applicant = new Applicant(base, name);
                Answer summary = summaryAddress == null ? applicant.fillIn("1-ABC-234") : applicant.visitor().signInAs(name, summaryAddress);
                String already = Applicant.numberOn(summary);
                if (already != null) {
                    return already;
                }
                if (Applicant.isSummary(summary)) {
                    summaryAddress = summary.address().getPath();
                    String number = Applicant.numberOn(applicant.send(summary));
                    if (number != null) {
                        return number;
                    }
                }
            } catch (UncheckedIOException | AssertionError cutOff) {
                interrupted.incrementAndGet();
            }
            pause();
        }
        throw new AssertionError(name + " got no confirmation within eight minutes; last at " + summaryAddress);
    }

    private static List<String> citizens(RunningProduct product) {
        Answer login = new midoffice.ear.harness.Visitor(product.url()).get("/login?next=/mijn");
        List<String> names = new ArrayList<>();
        login.page().select("button[name=login]").forEach(b -> names.add(b.text()));
        Set<String> unique = new HashSet<>();
        return names.stream().filter(unique::add).limit(CLIENTS).toList();
    }

    private void waitForConfirmed(int number, List<Future<?>> running) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (confirmed.size() < number) {
            for (Future<?> client : running) {
                if (client.isDone()) {
                    client.get();
                }
            }
            assertTrue(System.nanoTime() < end, "only " + confirmed.size() + " requests were confirmed in ten minutes");
            Thread.sleep(50);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
