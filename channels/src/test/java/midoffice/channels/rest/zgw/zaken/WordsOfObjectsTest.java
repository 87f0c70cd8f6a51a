package midoffice.channels.rest.zgw.zaken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import midoffice.dossier.api.register.ObjectKind;
import org.junit.jupiter.api.Test;

class WordsOfObjectsTest {

    private final WordsOfObjects words = new WordsOfObjects();

    @Test
    void an_attribute_of_the_standard_is_a_fact_of_the_house() {
        assertEquals(Optional.of("valuationDate"), words.fact(ObjectKind.VALUED_OBJECT_VALUE, "waardepeildatum"));
    }

    @Test
    void objects_of_another_kind_do_not_have_it() {
        assertEquals(Optional.empty(), words.fact(ObjectKind.BUILDING, "waardepeildatum"));
        assertEquals(Optional.empty(), words.fact(ObjectKind.VALUED_OBJECT_VALUE, "nooit"));
    }
}
