package midoffice.dossier.type;

import midoffice.dossier.api.register.DossierDocumentTypeRegister.Direction;

/** The document types that the city's own dossier types have: what the house sends out itself, and what comes with a form. */
public enum HouseDocument {
    RECEIPT("Ontvangstmelding", Direction.OUTGOING),
    DECISION("Beslissing", Direction.OUTGOING),
    ATTACHMENT("Bijlage", Direction.INCOMING);

    private final String description;
    private final Direction direction;

    HouseDocument(String description, Direction direction) {
        this.description = description;
        this.direction = direction;
    }

    /** @param kind kind of a document as the house writes it; every other is something that was sent along */
    public static HouseDocument of(String kind) {
        return switch (kind) {
            case "receipt" -> RECEIPT;
            case "decision" -> DECISION;
            default -> ATTACHMENT;
        };
    }

    /** @return the name of the document type in the register */
    public String description() {
        return description;
    }

    Direction direction() {
        return direction;
    }
}
