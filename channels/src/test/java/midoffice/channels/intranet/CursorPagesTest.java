package midoffice.channels.intranet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import org.junit.jupiter.api.Test;

class CursorPagesTest {

    private final List<PageRequest> asked = new ArrayList<>();
    private int rows = 1000;

    /** A list of the numbers from 0, whose cursor is the last number given. */
    private Page<Integer> source(PageRequest request) {
        asked.add(request);
        int from = request.after() == null ? 0 : Integer.parseInt(request.after()) + 1;
        int until = Math.min(rows, from + request.size());
        return new Page<>(IntStream.range(from, until).boxed().toList(), rows, until < rows ? String.valueOf(until - 1) : null);
    }

    @Test
    void countingAndShowingTheFirstPageIsOneQuestion() {
        CursorPages<Integer> pages = new CursorPages<>(this::source);
        assertEquals(1000, pages.total(25));
        assertEquals(IntStream.range(0, 25).boxed().toList(), pages.rows(0, 25));
        assertEquals(1, asked.size());
    }

    @Test
    void showingTheFirstPageAgainAsksAgain() {
        CursorPages<Integer> pages = new CursorPages<>(this::source);
        pages.total(25);
        pages.rows(0, 25);
        pages.rows(0, 25);
        assertEquals(2, asked.size());
    }

    @Test
    void theNextPageStartsAtTheCursorOfTheLast() {
        CursorPages<Integer> pages = new CursorPages<>(this::source);
        pages.rows(0, 25);
        assertEquals(IntStream.range(25, 50).boxed().toList(), pages.rows(25, 25));
        assertEquals(new PageRequest("24", 25), asked.get(1));
        assertEquals(2, asked.size());
    }

    @Test
    void aFarPageIsReachedInLargeSteps() {
        CursorPages<Integer> pages = new CursorPages<>(this::source);
        assertEquals(IntStream.range(450, 475).boxed().toList(), pages.rows(450, 25));
        assertEquals(List.of(200, 200, 50, 25), asked.stream().map(PageRequest::size).toList());
        asked.clear();
        pages.rows(450, 25);
        assertEquals(1, asked.size(), "the way there is remembered");
    }

    @Test
    void pastTheEndThereIsNothing() {
        rows = 30;
        CursorPages<Integer> pages = new CursorPages<>(this::source);
        assertEquals(List.of(), pages.rows(50, 25));
        assertEquals(IntStream.range(25, 30).boxed().toList(), pages.rows(25, 25));
    }
}
