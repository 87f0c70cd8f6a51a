package midoffice.channels.authentic.standin;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import midoffice.channels.authentic.NoticePoll;
import midoffice.channels.authentic.standin.Behaviour.Kind;
import midoffice.channels.authentic.standin.StandInCity.Told;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.JsonKit;

/**
 * Lets things happen in the stand-ins, in demo mode: {@code GET} tells how they stand, {@code POST} takes JSON. {@code {"action": "move", "number": "…", "street":
 * …}} with {@code die, marry, rename, renumber, bankrupt, stop} beside it, {@code "deliver": "once" | "twice" | "first" | "never"} (first is out of order), and
 * {@code {"behaviour": "slow", "calls": 3}}. Only JSON is taken, so that no page of another site can post here.
 */
@WebServlet("/demo/sources")
public class SourceControl extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 16 * 1024;

    @Inject
    private transient DemoOnly demo;
    @Inject
    private transient StandInCity city;
    @Inject
    private transient Behaviour behaviour;
    @Inject
    private transient NoticePoll notices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!demo.isFor(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var registered = JsonKit.array();
        city.registrations().forEach(registered::add);
        answer(response, HttpServletResponse.SC_OK, JsonKit.object().add("behaviour", behaviour.current().label()).add("registered", registered)
                .add("waiting", city.queue(false).size() + city.queue(true).size()).build());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!demo.isFor(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            answer(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, problem("Send application/json."));
            return;
        }
        try (JsonReader reader = JsonKit.reader(new ByteArrayInputStream(request.getInputStream().readNBytes(LARGEST)))) {
            JsonObject order = reader.readObject();
            if (order.containsKey("behaviour")) {
                behaviour.set(Kind.of(order.getString("behaviour")), order.getInt("calls", 0), order.getInt("seconds", 15));
                answer(response, HttpServletResponse.SC_OK, JsonKit.object().add("behaviour", behaviour.current().label()).build());
            } else {
                happen(order, response);
            }
        } catch (JsonException | IllegalArgumentException | NullPointerException | ClassCastException | IllegalStateException bad) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, problem("Not understood: " + bad.getMessage()));
        }
    }

    private void happen(JsonObject order, HttpServletResponse response) throws IOException {
        Optional<Told> told = city.happen(order.getString("action"), order.getString("number"), order);
        if (told.isEmpty()) {
            answer(response, HttpServletResponse.SC_NOT_FOUND, problem("Nobody has that number in the stand-in."));
            return;
        }
        boolean registered = city.isRegistered(told.get().number());
        String deliver = order.getString("deliver", "once");
        if (registered && !deliver.equals("never")) {
            NoticeQueue queue = city.queue(city.isCompany(told.get().number()));
            queue.add(told.get(), deliver.equals("first"));
            if (deliver.equals("twice")) {
                queue.add(told.get(), false);
            }
        }
        int taken = order.getBoolean("poll", true) ? notices.poll(Caller.system("mutations")) : 0;
        answer(response, HttpServletResponse.SC_OK, JsonKit.object().add("registered", registered).add("taken", taken).build());
    }

    private static JsonObject problem(String words) {
        return JsonKit.object().add("problem", words).build();
    }

    private static void answer(HttpServletResponse response, int status, JsonObject json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
