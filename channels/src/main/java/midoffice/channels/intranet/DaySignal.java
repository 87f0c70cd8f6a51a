package midoffice.channels.intranet;

import java.util.Optional;
import midoffice.channels.intranet.MyDayBacking.Figure;
import midoffice.crm.api.access.Caller;

/** Something that another part of the house has to show on the first page of the intranet, to whom it concerns. */
public interface DaySignal {

    /** @return empty when there is nothing to tell this caller */
    Optional<Figure> figure(Caller caller);
}
