package midoffice.dossier.text;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import midoffice.crm.api.common.LocalizedText;

/** Stores a text in several languages as JSON, in every entity of the unit. */
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

    @Override
    public String convertToDatabaseColumn(LocalizedText text) {
        return text == null ? null : LocalizedTextJson.write(text).toString();
    }

    @Override
    public LocalizedText convertToEntityAttribute(String json) {
        return json == null ? null : LocalizedTextJson.read(LocalizedTextJson.parse(json));
    }
}
