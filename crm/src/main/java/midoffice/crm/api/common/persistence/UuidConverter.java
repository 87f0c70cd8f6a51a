package midoffice.crm.api.common.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Stores a UUID as BINARY(16), most significant byte first, so that time-ordered ids stay in order in the index. */
@Converter
public class UuidConverter implements AttributeConverter<UUID, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(UUID id) {
        return id == null ? null
                : ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    @Override
    public UUID convertToEntityAttribute(byte[] column) {
        if (column == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(column);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
