package midoffice.dossier.process;

import midoffice.crm.api.access.Caller;

/**
 * Who makes the process go on, while it goes on: the engine runs the steps up to the next wait in the thread of the one who completed a
 * task. Where nobody is (a timer), it is the mid office itself.
 */
final class ActingCaller {

    private static final Caller NOBODY = Caller.system("process");
    private static final ThreadLocal<Caller> ACTING = new ThreadLocal<>();

    private ActingCaller() {
    }

    static Caller get() {
        Caller caller = ACTING.get();
        return caller == null ? NOBODY : caller;
    }

    static void as(Caller caller, Runnable work) {
        Caller before = ACTING.get();
        ACTING.set(caller);
        try {
            work.run();
        } finally {
            if (before == null) {
                ACTING.remove();
            } else {
                ACTING.set(before);
            }
        }
    }
}
