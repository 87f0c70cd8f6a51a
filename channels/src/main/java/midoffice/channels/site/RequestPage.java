package midoffice.channels.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.FieldErrors;
import midoffice.channels.web.PageServlet;
import midoffice.channels.web.PathParts;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Dossiers;
import midoffice.dossier.api.FormSessions;
import midoffice.dossier.api.FormSessions.SessionView;
import midoffice.dossier.api.FormView;
import midoffice.dossier.api.FormView.Field;

/**
 * Requesting a product: {@code /aanvraag/{slug}} starts or resumes, then one page per step, a summary and a confirmation. Every page can be
 * reloaded, left and
 * come back to: what was answered is in the session, and the session makes at most one dossier.
 */
@WebServlet("/aanvraag/*")
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxRequestSize = RequestPage.READ_LIMIT)
public class RequestPage extends PageServlet {

    /**
     * A post is read up to here although only {@link PageServlet#UPLOAD_LIMIT} is accepted: the other answers of the page then survive a
     * file too large.
     */
    static final long READ_LIMIT = 64L * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final String SUMMARY = "overzicht";
    private static final String SENT = "verzonden";
    private static final String RECEIPT = "receipt";

    @Inject
    private transient Products products;
    @Inject
    private transient FormSessions sessions;
    @Inject
    private transient Dossiers dossiers;

    @Override
    protected long hardLimit() {
        return READ_LIMIT;
    }

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        List<String> path = exchange.path();
        if (path.size() == 1) {
            start(exchange, product(path.get(0)));
            return;
        }
        Filling filling = filling(exchange);
        exchange.personal();
        if (filling.session.dossier() != null) {
            sent(exchange, filling);
        } else if (filling.part.equals(SUMMARY)) {
            summary(exchange, filling);
        } else if (filling.part.equals(SENT)) {
            exchange.redirect(filling.address(next(filling.session)));
        } else {
            step(exchange, filling, filling.session.answers(), new FieldErrors(), 200);
        }
    }

    @Override
    protected void post(Exchange exchange) throws ServletException, IOException {
        Filling filling = filling(exchange);
        exchange.personal();
        if (filling.session.dossier() != null) {
            exchange.redirect(filling.address(SENT));
        } else if (filling.part.equals(SUMMARY)) {
            submit(exchange, filling);
        } else {
            answer(exchange, filling);
        }
    }

    private void start(Exchange exchange, ProductView product) {
        UUID session = sessions.start(citizen(), product.id());
        exchange.redirect("/aanvraag/" + product.slug() + "/" + session + "/" + next(view(session, exchange)));
    }

    private void step(Exchange exchange, Filling filling, Map<String, String> answers, FieldErrors errors,
            int status) throws ServletException, IOException {
        FormView.Step step = filling.step();
        List<String> keys = asked(filling.session);
        int index = keys.indexOf(step.key());
        String reached = next(filling.session);
        if (index < 0) {
            exchange.redirect(filling.address(reached));
            return;
        }
        if (keys.contains(reached) && index > keys.indexOf(reached)) {
            exchange.redirect(filling.address(reached));
            return;
        }
        List<Question> questions = step.fields().stream().filter(f -> !filling.session.known().containsKey(f.key()))
                .map(f -> Question.of(f, answers, errors, exchange.words())).toList();
        frame(exchange, filling)
                .put("step", step).put("questions", questions).put("known", index == 0 ? KnownData.of(filling.session, exchange.words())
                        : List.of())
                .put("number", index + 1).put("count", keys.size() + 1)
                .put("upload", step.fields().stream().anyMatch(f -> f.kind() == FormView.Kind.FILE))
                .put("back", index == 0 ? null : filling.address(keys.get(index - 1)))
                .put("errors", errors).put("labels", questions.stream().collect(Collectors.toMap(Question::name, Question::label)))
                .titled((errors.isEmpty() ? "" : exchange.words().say("form.error-title") + " ") + exchange.words().text(step.title()))
                .show("request-step", status);
    }

    private void answer(Exchange exchange, Filling filling) throws ServletException, IOException {
        FormView.Step step = filling.step();
        Map<String, String> answers = new HashMap<>(filling.session.answers());
        Map<String, String> given = new HashMap<>();
        FieldErrors errors = new FieldErrors();
        for (Field field : step.fields()) {
            if (filling.session.known().containsKey(field.key())) {
                continue;
            }
            if (field.kind() == FormView.Kind.FILE) {
                attach(exchange, filling, field, answers, errors);
            } else {
                given.put(field.key(), exchange.parameter(field.key()));
            }
        }
        answers.putAll(given);
        try {
            sessions.answer(citizen(), filling.session.id(), step.key(), given, exchange.language());
        } catch (DomainException.Invalid e) {
            errors.add(e, exchange.words());
        }
        if (errors.isEmpty()) {
            exchange.redirect(exchange.optional("later").isPresent() ? "/mijn?bewaard=" + filling.product.slug()
                    : filling.address(after(filling)));
        } else {
            step(exchange, filling, answers, errors.inOrder(step.fields().stream().map(Field::key).toList()), 400);
        }
    }

    private void attach(Exchange exchange, Filling filling, Field field, Map<String, String> answers,
            FieldErrors errors) throws ServletException, IOException {
        String type = exchange.request().getContentType();
        Part part = type != null && type.startsWith("multipart/") ? exchange.request().getPart(field.key()) : null;
        if (part == null || part.getSubmittedFileName() == null || part.getSubmittedFileName().isBlank()) {
            return;
        }
        if (part.getSize() > UPLOAD_LIMIT) {
            errors.add(field.key(), exchange.words().say("form.file-too-large", exchange.words().size(part.getSize()),
                    exchange.words().size(Math.min(field.maxLength(), UPLOAD_LIMIT))));
            return;
        }
        try (InputStream content = part.getInputStream()) {
            sessions.attach(citizen(), filling.session.id(), field.key(), part.getSubmittedFileName(), content, exchange.language());
            answers.put(field.key(), part.getSubmittedFileName());
        } catch (DomainException.Invalid e) {
            String message = e.code().equals("file-too-large") ? exchange.words().say("form.file-too-large", exchange.words()
                    .size(part.getSize()),
                    exchange.words().size(field.maxLength())) : exchange.words().firstOf("violation." + e.code(), e.getMessage());
            errors.add(field.key(), message);
        }
    }

    private void summary(Exchange exchange, Filling filling) throws ServletException, IOException {
        if (!next(filling.session).equals(SUMMARY)) {
            exchange.redirect(filling.address(next(filling.session)));
            return;
        }
        List<String> keys = asked(filling.session);
        frame(exchange, filling)
                .put("known", KnownData.of(filling.session, exchange.words()))
                .put("parts", filling.session.form().steps().stream().filter(s -> keys.contains(s.key()))
                        .map(s -> new SummaryPart(exchange.words().text(s.title()), filling.address(s.key()),
                        s.fields().stream().filter(f -> !filling.session.known().containsKey(f.key()))
                                .map(f -> Question.of(f, filling.session.answers(), new FieldErrors(), exchange.words())).toList()))
                                        .toList())
                .put("number", keys.size() + 1).put("count", keys.size() + 1)
                .put("back", keys.isEmpty() ? null : filling.address(keys.get(keys.size() - 1)))
                .titled(exchange.words().say("form.summary-title")).show("request-summary");
    }

    private void submit(Exchange exchange, Filling filling) {
        try {
            sessions.submit(citizen(), filling.session.id(), exchange.language());
            exchange.redirect(filling.address(SENT));
        } catch (DomainException.Invalid e) {
            // An answer that was good when it was given no longer is: the citizen meets the question again.
            exchange.redirect(filling.address(next(view(filling.session.id(), exchange))));
        }
    }

    private void sent(Exchange exchange, Filling filling) throws ServletException, IOException {
        if (!filling.part.equals(SENT)) {
            exchange.redirect(filling.address(SENT));
            return;
        }
        var dossier = dossiers.view(citizen(), filling.session.dossier());
        frame(exchange, filling).put("dossier", dossier)
                .put("receipt", dossier.documents().stream().filter(d -> d.kind().equals(RECEIPT)).findFirst().orElse(null))
                .titled(exchange.words().say("sent.title")).show("request-sent");
    }

    private Exchange frame(Exchange exchange, Filling filling) {
        return exchange.put("product", filling.product).put("action", filling.address(filling.part))
                .under(exchange.words().text(filling.product.title()), "/producten/" + filling.product.slug());
    }

    private ProductView product(String slug) {
        return products.published(slug).orElseThrow(() -> new DomainException.NotFound("product-not-found", slug));
    }

    private Filling filling(Exchange exchange) {
        List<String> path = exchange.path();
        UUID session = path.size() == 3 ? PathParts.uuid(path.get(1)).orElse(null) : null;
        if (session == null) {
            throw Exchange.nowhere("no form at " + path);
        }
        ProductView product = product(path.get(0));
        SessionView view = view(session, exchange);
        if (!view.product().equals(product.id())) {
            throw Exchange.nowhere("session of another product");
        }
        return new Filling(product, view, path.get(2));
    }

    /** The session; a step of which everything is known already is answered without the citizen. */
    private SessionView view(UUID session, Exchange exchange) {
        SessionView view = sessions.view(citizen(), session);
        for (int step = 0; step < view.form().steps().size() && view.dossier() == null && view.nextStep() != null
                && !asked(view).contains(view.nextStep()); step++) {
            sessions.answer(citizen(), session, view.nextStep(), Map.of(), exchange.language());
            view = sessions.view(citizen(), session);
        }
        return view;
    }

    /** @return the steps in which there is something to ask */
    private static List<String> asked(SessionView session) {
        return session.form().steps().stream().filter(s -> s.fields().stream().anyMatch(f -> !session.known().containsKey(f.key())))
                .map(FormView.Step::key).toList();
    }

    /** @return the page on which the citizen goes on: the first step without good answers, else the summary */
    private static String next(SessionView session) {
        return session.nextStep() == null ? SUMMARY : session.nextStep();
    }

    /** @return the page after this one: the following step, and from there on to the summary */
    private static String after(Filling filling) {
        List<String> keys = asked(filling.session);
        int following = keys.indexOf(filling.part) + 1;
        return following < keys.size() ? keys.get(following) : SUMMARY;
    }

    /** A part of the summary: the questions of one step and where to change them. */
    public record SummaryPart(String title, String address, List<Question> questions) {
    }

    /** Where somebody is: which product, which session, which page of it. */
    private record Filling(ProductView product, SessionView session, String part) {

        FormView.Step step() {
            return session.form().steps().stream().filter(s -> s.key().equals(part)).findFirst()
                    .orElseThrow(() -> Exchange.nowhere("form has no step " + part));
        }

        String address(String page) {
            return "/aanvraag/" + product.slug() + "/" + session.id() + "/" + page;
        }
    }
}
