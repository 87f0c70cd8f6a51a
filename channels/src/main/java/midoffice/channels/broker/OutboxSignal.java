package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import midoffice.channels.intranet.DaySignal;
import midoffice.channels.intranet.MyDayBacking.Figure;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;

/** Tells administrators on their first page how much fails, and loudly when something waits longer than it may. */
@ApplicationScoped
public class OutboxSignal implements DaySignal {

    private OutboxFigures figures;
    private Words words;

    protected OutboxSignal() {
    }

    @Inject
    OutboxSignal(OutboxFigures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    @Override
    public Optional<Figure> figure(Caller caller) {
        if (!caller.has(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        OutboxFigures.Figures now = figures.last();
        boolean alarm = figures.isAlarm();
        String label = alarm ? words.get("outbox.day.alarm", Math.max(1, now.lag().toMinutes())) : words.get("outbox.day");
        return Optional.of(new Figure(label, String.valueOf(now.failed() + (alarm ? now.waiting() : 0)), "outbox.xhtml", alarm));
    }
}
