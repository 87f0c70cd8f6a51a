package midoffice.channels.authentic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.crm.api.spi.SourceFailure;
import org.w3c.dom.Document;

/**
 * What MAGDA answered: content, remarks beside it, or nothing because it knows no such number.
 *
 * @param content what is in {@code Inhoud}, empty when nothing was found
 * @param remarks warnings and information; none of them keeps the content from counting
 */
record Reply(Optional<Part> content, List<Remark> remarks) {

    /** No data, no such number, nothing more to fetch. */
    private static final Set<String> NOTHING = Set.of("30001", "30003", "30016");
    /** What was asked to be done is so already. */
    private static final String DONE_BEFORE = "40143";
    private static final String FAULT = "FOUT";
    private static final int LONGEST = 200;

    /**
     * One exception of an answer.
     *
     * @param code  as MAGDA numbers them
     * @param notes what is told with it, by name
     */
    record Remark(String code, String type, String diagnosis, Map<String, String> notes) {
    }

    /**
     * @throws SourceFailure {@code source-fault-<code>} for an exception that is an error, {@code source-fault} for a fault of SOAP, {@code source-echo} when
     *         the answer is to another question, {@code source-unreadable} when it is no answer
     */
    static Reply read(Document document, MagdaService service, String reference) {
        Part body = Part.of(document).at("Body").orElseThrow(Reply::unreadable);
        body.at("Fault").ifPresent(fault -> {
            throw new SourceFailure("source-fault", true, "The source answered with a fault: " + clean(firstOf(fault.text("faultstring"),
                    fault.text("Reason", "Text"))), null);
        });
        Part reply = body.at(service.element() + "Response", "Repliek").orElseThrow(Reply::unreadable);
        List<Remark> remarks = new ArrayList<>(remarks(reply));
        String echo = reply.text("Context", "Bericht", "Ontvanger", "Referte");
        if (echo == null) {
            // A question that could not even be read has no reference to repeat.
            refuse(remarks);
        }
        requireEcho(reference, echo);
        Optional<Part> answer = reply.at("Antwoorden", "Antwoord");
        answer.ifPresent(part -> {
            requireEcho(reference, part.text("Referte"));
            remarks.addAll(remarks(part));
        });
        if (remarks.stream().anyMatch(remark -> NOTHING.contains(remark.code()))) {
            return new Reply(Optional.empty(), List.copyOf(remarks));
        }
        refuse(remarks);
        if (remarks.stream().anyMatch(remark -> DONE_BEFORE.equals(remark.code()))) {
            return new Reply(answer.flatMap(part -> part.at("Inhoud")), List.copyOf(remarks));
        }
        Part content = answer.flatMap(part -> part.at("Inhoud")).orElseThrow(Reply::unreadable);
        return new Reply(Optional.of(content), List.copyOf(remarks));
    }

    /** Codes from 99000 are troubles of MAGDA or of the source behind it; others are about the question and will be the same tomorrow. */
    private static SourceFailure fault(Remark remark) {
        return new SourceFailure("source-fault-" + remark.code(), remark.code().startsWith("99"),
                "The source refused: " + remark.code() + " " + clean(remark.diagnosis()), null);
    }

    private static void refuse(List<Remark> remarks) {
        remarks.stream().filter(remark -> FAULT.equals(remark.type())).findFirst().ifPresent(remark -> {
            throw fault(remark);
        });
    }

    private static void requireEcho(String reference, String echo) {
        if (!reference.equals(echo)) {
            throw new SourceFailure("source-echo", false, "The answer is to another question than was asked.", null);
        }
    }

    private static List<Remark> remarks(Part part) {
        return part.all("Uitzonderingen", "Uitzondering").stream().map(one -> new Remark(firstOf(one.text("Identificatie"), "unknown"),
                firstOf(one.text("Type"), FAULT), one.text("Diagnose"), notes(one))).toList();
    }

    private static Map<String, String> notes(Part one) {
        return one.all("Annotaties", "Annotatie").stream().filter(note -> note.text("Naam") != null && note.text("Waarde") != null)
                .collect(Collectors.toMap(note -> note.text("Naam"), note -> note.text("Waarde"), (first, second) -> first));
    }

    private static SourceFailure unreadable() {
        return new SourceFailure("source-unreadable", true, "The answer of the source is none of this service.", null);
    }

    private static String firstOf(String first, String second) {
        return first == null ? second : first;
    }

    /** A diagnosis may repeat the number that was asked: that is no matter for logs. */
    private static String clean(String text) {
        String plain = text == null ? "" : text.replaceAll("\\d{9,}", "…");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
