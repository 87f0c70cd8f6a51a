package midoffice.channels.web;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this node is ready for visitors: not before its tables, process engine and search index are there. */
@ApplicationScoped
public class Opening {

    private volatile boolean open;

    /** Lets visitors in. */
    public void open() {
        open = true;
    }

    public boolean isOpen() {
        return open;
    }
}
