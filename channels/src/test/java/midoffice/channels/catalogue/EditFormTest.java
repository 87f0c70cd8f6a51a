package midoffice.channels.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import midoffice.catalogue.api.ProductFields;
import midoffice.channels.catalogue.EditForm.Field;
import midoffice.channels.catalogue.EditForm.Section;
import org.junit.jupiter.api.Test;

/** A field that the form forgets would be emptied by the next save; a code without a word would be shown raw. */
class EditFormTest {

    @Test
    void everyFieldButTheSlugIsInTheFormOnce() {
        List<String> names = new ArrayList<>(EditForm.sections().stream().flatMap(section -> section.fields().stream()).map(Field::name).toList());
        names.add("slug");
        assertEquals(ProductFields.ALL.size(), names.size());
        assertEquals(new TreeSet<>(ProductFields.ALL), new TreeSet<>(names));
    }

    @Test
    void everySectionFieldAndCodeHasAWord() {
        ResourceBundle words = ResourceBundle.getBundle("i18n.intranet", Locale.forLanguageTag("nl"));
        List<String> missing = new ArrayList<>();
        for (Section section : EditForm.sections()) {
            need(words, "cat.edit.section." + section.name(), missing);
            for (Field field : section.fields()) {
                need(words, "cat.edit.f." + field.base(), missing);
                field.codes().forEach(code -> need(words, "cat.edit." + (field.base().endsWith("Levels") ? "levels" : field.base()) + "." + code, missing));
            }
        }
        assertTrue(missing.isEmpty(), missing::toString);
    }

    private static void need(ResourceBundle words, String key, List<String> missing) {
        if (!words.containsKey(key)) {
            missing.add(key);
        }
    }
}
