package midoffice.channels.authentic.standin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;

/** How the stand-ins answer: well, until they are told otherwise, for a number of calls or until further notice. */
@ApplicationScoped
public class Behaviour {

    private Kind kind = Kind.NORMAL;
    private int left;
    private int seconds = 15;

    /** Ways to answer. */
    enum Kind {
        NORMAL, SLOW, DOWN, FAULT, EXCEPTION, WRONG_SIGNATURE, WRONG_ECHO, TRUNCATED, HUGE, DOCTYPE;

        static Kind of(String name) {
            return Arrays.stream(values()).filter(one -> one.label().equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("behaviour is one of " + Arrays.stream(values()).map(Kind::label).toList()));
        }

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param calls how many calls, 0 for all that come */
    synchronized void set(Kind next, int calls, int slowSeconds) {
        kind = next;
        left = calls;
        seconds = slowSeconds;
    }

    synchronized Kind current() {
        return kind;
    }

    /** @return how this call is answered */
    synchronized Kind next() {
        Kind now = kind;
        if (now != Kind.NORMAL && left > 0) {
            left--;
            if (left == 0) {
                kind = Kind.NORMAL;
            }
        }
        return now;
    }

    synchronized int seconds() {
        return seconds;
    }
}
