package midoffice.channels.authentic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Mutations;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notices: read, kept before they are confirmed, and the same when they come twice. */
class NoticePollTest {

    private final List<String> confirmed = new ArrayList<>();
    private final Kept kept = new Kept();
    private String person = "<PersoonMutatiesNotificaties><INSZ>91670412303</INSZ><DatumModificatie>2026-01-04</DatumModificatie><Informaties>"
            + "<Informatie DatumModificatie='2026-01-03'><Identificatie><Code Beschrijving='Adres'>020</Code></Identificatie><TypeMutaties><TypeMutatie>"
            + "<Code Beschrijving='Mutatie'>2</Code></TypeMutatie></TypeMutaties></Informatie></Informaties></PersoonMutatiesNotificaties>";
    private int batches = 2;
    private final SourceServer source = new SourceServer(SourceServer.xml(this::answer));
    private final Magda magda = new Magda(Optional.of(Samples.settings(source.url())), Clock.systemUTC());

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void every_batch_is_kept_before_it_is_confirmed_and_a_second_delivery_is_known() {
        person = person + person;
        assertEquals(2, poll(), "the second batch is another change, told in the same words");
        assertEquals(List.of("", "r1", "r2"), confirmed);
        confirmed.clear();
        assertEquals(0, poll(), "delivered again");
        Mutations.Notice notice = kept.notices.get(0);
        assertEquals(new Mutations.Notice(AttributeSource.NATIONAL_REGISTER, notice.id(), "91670412303", Mutations.Kind.MOVE, LocalDate.of(2026, 1, 3),
                "020 Adres: Mutatie"), notice);
        UUID.fromString(notice.id());
    }

    @Test
    void a_batch_that_cannot_be_kept_is_not_confirmed() {
        kept.full = true;
        org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, this::poll);
        assertEquals(List.of(""), confirmed);
    }

    @Test
    void kinds_follow_from_what_changed() {
        assertEquals(Mutations.Kind.DEATH, kind("<Identificatie><Code>020</Code></Identificatie>", "<Identificatie><Code>150</Code></Identificatie>"));
        assertEquals(Mutations.Kind.NAME, kind("<Identificatie><Code>10</Code></Identificatie>"));
        assertEquals(Mutations.Kind.OTHER, kind("<Identificatie><Code>195</Code></Identificatie>"));
        assertEquals(Mutations.Kind.OTHER, kind());
        String first = kept.notices.get(0).id();
        assertNotEquals(first, kept.notices.get(1).id());
    }

    @Test
    void a_source_that_fails_is_left_for_the_next_turn() {
        source.behave(SourceServer.xml(request -> "nothing"));
        assertEquals(0, poll());
        assertTrue(kept.notices.isEmpty());
        assertEquals(0, new NoticePoll(new Magda(Optional.empty(), null), new One(kept), false).poll(Caller.system("test")));
    }

    private Mutations.Kind kind(String... infos) {
        StringBuilder all = new StringBuilder();
        for (String info : infos) {
            all.append("<Informatie>").append(info).append("</Informatie>");
        }
        person = "<PersoonMutatiesNotificaties><INSZ>91670412303</INSZ><Informaties>" + all + "</Informaties></PersoonMutatiesNotificaties>";
        batches = 1;
        confirmed.clear();
        poll();
        return kept.notices.get(kept.notices.size() - 1).kind();
    }

    private int poll() {
        return new NoticePoll(magda, new One(kept), false).poll(Caller.system("test"));
    }

    private String answer(String request) {
        MagdaService service = request.contains("<Naam>GeefPersoonMutaties") ? MagdaService.PERSON_NOTICES : MagdaService.NOTICES;
        String reference = Samples.reference(request);
        if (service == MagdaService.NOTICES) {
            return Samples.answer(service, reference, Samples.exception("30016", "FOUT", "Niets meer"));
        }
        confirmed.add(request.replaceFirst("(?s).*<Ontvangstreferte>?/?([^<>/]*).*", "$1").strip());
        return confirmed.size() > batches ? Samples.answer(service, reference, Samples.exception("30016", "FOUT", "Niets meer"))
                : Samples.answer(service, reference, "<Inhoud><Ontvangstreferte>r" + confirmed.size() + "</Ontvangstreferte>" + person + "</Inhoud>");
    }

    /** Keeps what it gets, as the crm does. */
    private static final class Kept implements Mutations {
        private final List<Notice> notices = new ArrayList<>();
        private boolean full;

        @Override
        public boolean receive(Caller system, Notice notice) {
            if (full) {
                throw new IllegalStateException("no room");
            }
            return !notices.contains(notice) && notices.add(notice);
        }

        @Override
        public int work(Caller system) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int keepRegistrations(Caller system) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean refresh(Caller caller, PartyId party, String purpose, String legalBasis) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<NoticeView> notices(Caller caller, boolean open, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void retry(Caller caller, UUID notice) {
            throw new UnsupportedOperationException();
        }
    }

    /** An injection point with one bean. */
    private record One(Mutations bean) implements Instance<Mutations> {
        @Override
        public Instance<Mutations> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends Mutations> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Mutations> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isUnsatisfied() {
            return false;
        }

        @Override
        public boolean isAmbiguous() {
            return false;
        }

        @Override
        public void destroy(Mutations instance) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Handle<Mutations> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<Mutations>> handles() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mutations get() {
            return bean;
        }

        @Override
        public Iterator<Mutations> iterator() {
            return List.of(bean).iterator();
        }
    }
}
