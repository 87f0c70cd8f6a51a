package midoffice.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import midoffice.channels.broker.OutboxHousekeeping.Clearing;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The list of handled messages. In demo mode with their words; otherwise without, because administrators have no right on personal data. */
@ApplicationScoped
public class SentMails {

    private SentMailRepository repository;
    private boolean demo;

    protected SentMails() {
    }

    @Inject
    SentMails(SentMailRepository repository, @ConfigProperty(name = "midoffice.demo", defaultValue = "false") boolean demo) {
        this.repository = repository;
        this.demo = demo;
    }

    /** Administrators; in demo mode everybody, because the demo has no mailboxes. Newest first. */
    @Transactional
    public List<SentMailRow> list(Caller caller, int first, int size) {
        requireReader(caller);
        return repository.list(first, size).stream().map(mail -> mail.row(demo)).toList();
    }

    /** Same rights as the list. */
    @Transactional
    public long count(Caller caller) {
        requireReader(caller);
        return repository.count();
    }

    /** Keeps a message to be read on a page. */
    @Transactional
    void keep(SentMail mail) {
        repository.add(mail);
    }

    @Transactional
    void clear(@Observes Clearing clearing) {
        repository.remove(clearing.before());
    }

    private void requireReader(Caller caller) {
        if (!demo) {
            caller.requireAny(Role.ADMINISTRATOR);
        }
    }
}
